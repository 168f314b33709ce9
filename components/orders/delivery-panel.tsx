import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import type { OrderCard } from "@/lib/orders/model/order-card";

/** What an order that waits for codes is waiting for, line by line (R-AGG-50 to 52). */
export function DeliveryPanel({ order, canUpload }: { order: OrderCard; canUpload: boolean }) {
  const t = useTranslations("orders.delivery");
  if (order.stage !== "AWAITING_DELIVERY") return null;
  const waiting = order.lines.filter((line) => line.codesReserved !== null && line.codesReserved < line.quantity);
  return (
    <div className="mb-3">
      <Callout tone="warning" title={t("title")}>
        <p>{t("text")}</p>
        <ul className="mt-2 flex flex-col gap-1.5">
          {waiting.map((line) => (
            <li key={line.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{line.name}</span>
              <span className="tabular-nums">
                {t("held", { held: line.codesReserved ?? 0, needed: line.quantity })} ·{" "}
                {t("missing", { count: line.quantity - (line.codesReserved ?? 0) })}
              </span>
              {canUpload && line.itemId && (
                <LinkButton size="small" href={`/catalogue/items/${line.itemId}/codes`}>
                  {t("upload")}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}
