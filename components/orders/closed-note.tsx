import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import type { OrderCard } from "@/lib/orders/model/order-card";

/** Why nothing can be changed here, beside what cannot be changed. */
export function ClosedNote({ order }: { order: OrderCard }) {
  const t = useTranslations("orders.card");
  // What an order waits for is said above it already.
  if (order.stage === "AWAITING_DELIVERY") return null;
  switch (order.can.closedBy) {
    case null:
      return null;
    case "order.locked":
      return <Callout tone="info">{t("lockedBy", { name: order.responsible?.name ?? "" })}</Callout>;
    case "permission.denied":
      return <Callout tone="info">{t("mayNotEdit")}</Callout>;
    default:
      return <Callout tone="info">{t("readOnly")}</Callout>;
  }
}
