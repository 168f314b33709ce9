import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Fact, FactList } from "@/components/ui/fact-list";
import { MoneyText } from "@/components/ui/money-text";
import { Panel } from "@/components/ui/panel";
import { PaymentBadge } from "@/components/ui/payment-badge";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { wordOf } from "./word-of";

/** What the order is worth and what came of it. */
export function PaymentFacts({ order }: { order: OrderCard }) {
  const t = useTranslations("orders.payment");
  return (
    <Panel title={t("title")}>
      <FactList>
        <Fact label={t("status")}>
          <PaymentBadge status={order.paymentStatus} />
        </Fact>
        <Fact label={t("total")}>
          <MoneyText amountMinor={order.totalMinor} currency={order.currency} />
        </Fact>
        <Fact label={t("received")}>
          <MoneyText amountMinor={order.receivedMinor} currency={order.currency} />
        </Fact>
        <Fact label={t("due")}>
          <MoneyText amountMinor={order.dueMinor} currency={order.currency} className="font-medium" />
        </Fact>
      </FactList>
    </Panel>
  );
}

/** Where the order came from and when it moved on. */
export function OrderFacts({ order, timeZone }: { order: OrderCard; timeZone: string }) {
  const t = useTranslations("orders.facts");
  return (
    <Panel title={t("title")}>
      <FactList>
        <Fact label={t("created")}>
          <DateTime at={order.createdAt} timeZone={timeZone} />
        </Fact>
        <Fact label={t("source")}>{wordOf(t, `sources.${order.source}`, order.source)}</Fact>
        <Fact label={t("placedBy")}>{order.placedBy}</Fact>
        {order.confirmedAt && (
          <Fact label={t("confirmed")}>
            <DateTime at={order.confirmedAt} timeZone={timeZone} />
            {order.confirmedBy && <span className="block text-faint text-sm">{order.confirmedBy}</span>}
          </Fact>
        )}
        {order.cancelledAt && (
          <Fact label={t("cancelled")}>
            <DateTime at={order.cancelledAt} timeZone={timeZone} />
          </Fact>
        )}
        {order.manager && <Fact label={t("manager")}>{order.manager.name}</Fact>}
      </FactList>
    </Panel>
  );
}

/** The recipient where he can no longer be changed. */
export function RecipientFacts({ order, canOpenClient }: { order: OrderCard; canOpenClient: boolean }) {
  const t = useTranslations("orders.recipient");
  const parameters = useTranslations("orders.parameters");
  const common = useTranslations("common");
  const { recipient } = order;
  const name = recipient && (recipient.name || recipient.email);
  return (
    <FactList>
      <Fact label={t("kind")}>{order.recipientKind && t(order.recipientKind)}</Fact>
      <Fact label={t("name")}>
        {recipient && canOpenClient ? (
          <a className="link" href={`/clients/${recipient.id}`}>
            {name}
          </a>
        ) : (
          name
        )}
      </Fact>
      <Fact label={t("number")}>{recipient && String(recipient.number)}</Fact>
      <Fact label={t("email")}>{recipient?.email}</Fact>
      <Fact label={parameters("externalId")}>{order.externalId}</Fact>
      <Fact label={parameters("activate")}>{order.activateOnRecipient ? common("yes") : common("no")}</Fact>
    </FactList>
  );
}
