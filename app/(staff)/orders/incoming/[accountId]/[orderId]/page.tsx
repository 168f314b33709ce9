import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { orderTitle } from "@/app/(staff)/orders/[orderId]/order-title";
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

type Props = { params: Promise<{ accountId: string; orderId: string }> };

/** Read once for the page and its title. */
const readPage = cache(async (accountId: string, orderId: string) => {
  await requireEmployeePage();
  const asked = getOrderInput.safeParse({ orderId });
  const partner = (await currentPartners()).find((one) => one.accountId === accountId);
  if (!partner || !asked.success) notFound();
  const mayFile = can(partner, "incoming.files");
  const read = await pageRead(partner, async (ctx) => ({
    order: await getMyOrder(ctx, asked.data),
    files: mayFile ? await listOrderFiles(ctx, asked.data) : [],
  }));
  return { ...read, mayFile };
});

export function generateMetadata({ params }: Props) {
  return orderTitle(async () => {
    const { accountId, orderId } = await params;
    return readPage(accountId, orderId);
  });
}

export default answered(IncomingOrderPage);

async function IncomingOrderPage({ params }: Props) {
  const [{ accountId, orderId }, t] = await Promise.all([params, getTranslations("orders")]);
  const { order, files, mayFile } = await readPage(accountId, orderId);
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
