import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { MoneyText } from "@/components/ui/money-text";
import type { CustomerOrder } from "@/lib/orders/model/order-card";

/** How the total comes about, and what of it is paid. Parts that are zero are left out. */
export function MyOrderSums({ order }: { order: CustomerOrder }) {
  const t = useTranslations("cabinet.order");
  const overpaidMinor = order.receivedMinor - order.totalMinor;
  const vat = order.vatIncluded ? null : { label: t("vatOnTop"), amountMinor: order.vatMinor };
  const parts = [
    { label: t("items"), amountMinor: order.itemsMinor },
    { label: t("discount"), amountMinor: -order.discountMinor },
    { label: t("delivery"), amountMinor: order.deliveryMinor },
    ...(vat ? [vat] : []),
    { label: t("commission"), amountMinor: order.commissionMinor },
  ].filter(({ amountMinor }) => amountMinor !== 0);
  const row = (label: string, amountMinor: number, className = "") => (
    <div key={label} className={cn("flex justify-between gap-4", className)}>
      <dt>{label}</dt>
      <dd>
        <MoneyText amountMinor={amountMinor} currency={order.currency} />
      </dd>
    </div>
  );
  return (
    <dl className="flex flex-col gap-1 border-line border-t px-4 py-3 text-soft">
      {parts.length > 1 && parts.map(({ label, amountMinor }) => row(label, amountMinor))}
      {row(t("total"), order.totalMinor, "font-semibold text-ink text-lg")}
      {order.vatIncluded && order.vatMinor > 0 && row(t("vatIncluded"), order.vatMinor, "text-sm text-faint")}
      {order.receivedMinor > 0 && row(t("received"), order.receivedMinor)}
      {order.receivedMinor > 0 && order.dueMinor > 0 && row(t("due"), order.dueMinor, "font-medium text-ink")}
      {overpaidMinor > 0 && row(t("overpaid"), overpaidMinor)}
    </dl>
  );
}
