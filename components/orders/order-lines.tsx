import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { MoneyText } from "@/components/ui/money-text";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { LineQuantity } from "./line-quantity";
import { LineRemoval } from "./line-removal";
import { OrderSums } from "./order-sums";

const head = "h-9 border-line border-b px-3 max-sm:px-2 text-start font-medium text-faint text-sm whitespace-nowrap";
const cell = "border-line border-b px-3 max-sm:px-2 py-2 align-top";

/** The lines with what they cost, for checking before the confirmation; quantities are edited in place (R-AGG-30). */
export function OrderLines({ order, canEdit }: { order: OrderCard; canEdit: boolean }) {
  const t = useTranslations("orders.lines");
  if (order.lines.length === 0) return <p className="p-4 text-faint">{t("empty")}</p>;
  return (
    // Positioned, so that what only screen readers see stays inside while the table scrolls.
    <div className="relative overflow-x-auto">
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th className={head}>{t("name")}</th>
            <th className={cn(head, "text-end max-sm:hidden")}>{t("price")}</th>
            <th className={cn(head, "text-end")}>{t("quantity")}</th>
            <th className={cn(head, "text-end")}>{t("sum")}</th>
            {canEdit && (
              <th className={head}>
                <span className="sr-only">{t("remove")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <td className={cell}>
                <span className="font-medium">{line.name}</span>
                <MoneyText
                  amountMinor={line.unitPriceMinor}
                  currency={order.currency}
                  className="block text-soft text-sm sm:hidden"
                />
                {line.productName && <span className="block text-faint text-sm">{line.productName}</span>}
              </td>
              <td className={cn(cell, "text-end max-sm:hidden")}>
                <MoneyText amountMinor={line.unitPriceMinor} currency={order.currency} />
              </td>
              <td className={cn(cell, "text-end tabular-nums")}>
                {canEdit ? <LineQuantity line={line} /> : line.quantity}
              </td>
              <td className={cn(cell, "text-end")}>
                <MoneyText amountMinor={line.sumMinor} currency={order.currency} />
              </td>
              {canEdit && (
                <td className={cn(cell, "w-10 text-end")}>
                  <LineRemoval line={line} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <OrderSums order={order} />
    </div>
  );
}
