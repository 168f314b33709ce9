import { useTranslations } from "next-intl";
import { MoneyText } from "@/components/ui/money-text";
import type { CustomerOrder } from "@/lib/orders/model/order-card";

type Line = CustomerOrder["lines"][number];
const told = ["pending", "waiting_stock", "granted", "activated", "frozen", "expired", "revoked"] as const;

/** What was ordered: name, how many at what price, and how far each line is. */
export function MyOrderLines({ lines, currency }: { lines: readonly Line[]; currency: string }) {
  const t = useTranslations("cabinet.order");
  if (lines.length === 0) return <p className="p-4 text-soft">{t("noLines")}</p>;
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex items-start justify-between gap-4 px-4 py-3">
          <div className="min-w-0">
            <p className="font-medium">{line.name}</p>
            <p className="text-sm text-soft">
              {line.quantity} × <MoneyText amountMinor={line.unitPriceMinor} currency={currency} />
              <LineState state={line.grantState} />
            </p>
          </div>
          <MoneyText amountMinor={line.sumMinor} currency={currency} />
        </li>
      ))}
    </ul>
  );
}

function LineState({ state }: { state: string }) {
  const t = useTranslations("cabinet.grant");
  const known = told.find((name) => name === state);
  return known ? <> · {t(known)}</> : null;
}
