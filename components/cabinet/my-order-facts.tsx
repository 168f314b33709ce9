import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Fact, FactList } from "@/components/ui/fact-list";
import { Panel } from "@/components/ui/panel";
import type { CustomerOrder } from "@/lib/orders/model/order-card";

/** Who gets the order, when things happened, and the options that were given with it. */
export function MyOrderFacts({ order }: { order: CustomerOrder }) {
  const t = useTranslations("cabinet.order");
  const at = (instant: Date) => <DateTime at={instant} timeZone={order.timeZone} />;
  return (
    <Panel title={t("facts")}>
      <FactList>
        <Fact label={t("recipient")}>{order.recipientName}</Fact>
        <Fact label={t("ordered")}>{at(order.placedAt)}</Fact>
        {order.confirmedAt && <Fact label={t("confirmed")}>{at(order.confirmedAt)}</Fact>}
        {order.cancelledAt && <Fact label={t("cancelled")}>{at(order.cancelledAt)}</Fact>}
      </FactList>
      {order.options.length > 0 && (
        <>
          <h3 className="mt-4 mb-2 text-sm text-soft">{t("options")}</h3>
          <FactList>
            {order.options.map((option, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: options have no other identity than their place.
              <Fact key={index} label={option.name}>
                {option.value}
              </Fact>
            ))}
          </FactList>
        </>
      )}
    </Panel>
  );
}
