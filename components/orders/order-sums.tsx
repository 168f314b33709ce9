import { useFormatter, useTranslations } from "next-intl";
import { MoneyText } from "@/components/ui/money-text";
import type { OrderCard } from "@/lib/orders/model/order-card";

/** From the lines to the order sum, only with the steps that this order has (requirements 2.10). */
export function OrderSums({ order }: { order: OrderCard }) {
  const t = useTranslations("orders.sums");
  const format = useFormatter();
  const rates = [...new Set(order.lines.map((line) => line.vatBps))];
  const rate = rates.length === 1 ? format.number((rates[0] ?? 0) / 10_000, "percent") : "";
  const steps = [
    { label: t("items"), amountMinor: order.itemsMinor, isShown: order.itemsMinor !== order.totalMinor },
    { label: t("discount"), amountMinor: -order.discountMinor, isShown: order.discountMinor !== 0 },
    { label: t("delivery"), amountMinor: order.deliveryMinor, isShown: order.deliveryMinor !== 0 },
    {
      label: t("vatOnTop", { rate }),
      amountMinor: order.vatMinor,
      isShown: !order.vatIncluded && order.vatMinor !== 0,
    },
    { label: t("commission"), amountMinor: order.commissionMinor, isShown: order.commissionMinor !== 0 },
  ];
  return (
    <dl className="ml-auto grid w-fit min-w-64 grid-cols-[1fr_auto] gap-x-8 gap-y-1 px-3 py-3 text-end">
      {steps
        .filter((step) => step.isShown)
        .map((step) => (
          <div key={step.label} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-soft">{step.label}</dt>
            <dd>
              <MoneyText amountMinor={step.amountMinor} currency={order.currency} />
            </dd>
          </div>
        ))}
      <div className="col-span-2 grid grid-cols-subgrid font-semibold text-lg">
        <dt>{t("total")}</dt>
        <dd>
          <MoneyText amountMinor={order.totalMinor} currency={order.currency} />
        </dd>
      </div>
      {order.vatIncluded && order.vatMinor !== 0 && (
        <div className="col-span-2 grid grid-cols-subgrid text-faint text-sm">
          <dt>{t("vatIncluded", { rate })}</dt>
          <dd>
            <MoneyText amountMinor={order.vatMinor} currency={order.currency} />
          </dd>
        </div>
      )}
    </dl>
  );
}
