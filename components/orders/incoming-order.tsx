import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import { Fact, FactList } from "@/components/ui/fact-list";
import { MoneyText } from "@/components/ui/money-text";
import { Panel } from "@/components/ui/panel";
import type { CustomerOrder } from "@/lib/orders/model/order-card";

/** An order of another company to this one, to be read (R-AGG-06). */
export function IncomingOrder({ order }: { order: CustomerOrder }) {
  const t = useTranslations("orders");
  const { currency, timeZone } = order;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <Callout tone="info">{t("incoming.readOnly", { seller: order.seller })}</Callout>
        <Panel title={t("card.items")}>
          <ul className="flex flex-col divide-y divide-line">
            {order.lines.map((line) => (
              <li key={line.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 first:pt-0">
                <span className="min-w-0 font-medium">{line.name}</span>
                <span className="text-soft tabular-nums">
                  {line.quantity} × <MoneyText amountMinor={line.unitPriceMinor} currency={currency} /> ={" "}
                  <MoneyText amountMinor={line.sumMinor} currency={currency} className="text-ink" />
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        {order.options.length > 0 && (
          <Panel title={t("card.options")}>
            <FactList>
              {order.options.map((option, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and their order is fixed.
                <Fact key={index} label={option.name}>
                  {option.value}
                </Fact>
              ))}
            </FactList>
          </Panel>
        )}
      </div>
      <Panel title={t("facts.title")}>
        <FactList>
          <Fact label={t("incoming.seller")}>{order.seller}</Fact>
          <Fact label={t("incoming.recipient")}>{order.recipientName}</Fact>
          <Fact label={t("incoming.placed")}>
            <DateTime at={order.placedAt} timeZone={timeZone} />
          </Fact>
          <Fact label={t("facts.confirmed")}>
            {order.confirmedAt && <DateTime at={order.confirmedAt} timeZone={timeZone} />}
          </Fact>
          <Fact label={t("payment.total")}>
            <MoneyText amountMinor={order.totalMinor} currency={currency} />
          </Fact>
          <Fact label={t("payment.due")}>
            <MoneyText amountMinor={order.dueMinor} currency={currency} />
          </Fact>
        </FactList>
      </Panel>
    </div>
  );
}
