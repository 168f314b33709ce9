import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IncomingOrder } from "@/components/orders/incoming-order";
import { OrderStage } from "@/components/orders/order-stage";
import { PageHeader } from "@/components/ui/page-header";
import { PaymentBadge } from "@/components/ui/payment-badge";
import { getMyOrder } from "@/lib/orders/get-my-order";
import { getOrderInput } from "@/lib/orders/get-order";
import { pageRead } from "@/lib/server/page";
import { currentPartners, requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.incoming");
  return { title: t("title") };
}

type Props = { params: Promise<{ accountId: string; orderId: string }> };

export default async function IncomingOrderPage({ params }: Props) {
  const [, { accountId, orderId }, t] = await Promise.all([requireEmployeePage(), params, getTranslations("orders")]);
  const asked = getOrderInput.safeParse({ orderId });
  const partner = (await currentPartners()).find((one) => one.accountId === accountId);
  if (!partner || !asked.success) notFound();
  const order = await pageRead(partner, (ctx) => getMyOrder(ctx, asked.data));
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
      <IncomingOrder order={order} />
    </>
  );
}
