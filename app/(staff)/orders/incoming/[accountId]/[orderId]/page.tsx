import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { OrderFilesPart } from "@/app/files/order-files-part";
import { IncomingOrder } from "@/components/orders/incoming-order";
import { OrderStage } from "@/components/orders/order-stage";
import { PageHeader } from "@/components/ui/page-header";
import { PaymentBadge } from "@/components/ui/payment-badge";
import { can } from "@/lib/core/permissions";
import { listOrderFiles } from "@/lib/files/list-order-files";
import { getMyOrder } from "@/lib/orders/get-my-order";
import { getOrderInput } from "@/lib/orders/get-order";
import { pageRead } from "@/lib/server/page";
import { currentPartners, requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.incoming");
  return { title: t("title") };
}

type Props = { params: Promise<{ accountId: string; orderId: string }> };

export default answered(IncomingOrderPage);

async function IncomingOrderPage({ params }: Props) {
  const [, { accountId, orderId }, t] = await Promise.all([requireEmployeePage(), params, getTranslations("orders")]);
  const asked = getOrderInput.safeParse({ orderId });
  const partner = (await currentPartners()).find((one) => one.accountId === accountId);
  if (!partner || !asked.success) notFound();
  const mayFile = can(partner, "incoming.files");
  const { order, files } = await pageRead(partner, async (ctx) => ({
    order: await getMyOrder(ctx, asked.data),
    files: mayFile ? await listOrderFiles(ctx, asked.data) : [],
  }));
  return (
    <>
      <PageHeader
        back={{ href: "/orders/incoming", label: t("incoming.title") }}
        title={t("card.title", { number: String(order.number) })}
        badges={
          <>
            <OrderStage stage={order.stage} />
            <PaymentBadge status={order.paymentStatus} />
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <IncomingOrder order={order} />
        {mayFile && (
          <OrderFilesPart door="incoming" order={order} files={files} seller={order.seller} timeZone={order.timeZone} />
        )}
      </div>
    </>
  );
}
