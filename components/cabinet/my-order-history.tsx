import { useLocale, useTranslations } from "next-intl";

import { Timeline } from "@/components/ui/timeline";
import { formatAmount } from "@/lib/core/money";
import type { CustomerHistoryEntry } from "@/lib/orders/model/customer-history";

type Props = { entries: readonly CustomerHistoryEntry[]; seller: string; timeZone: string };

/** What happened to the order, in sentences for the customer. */
export function MyOrderHistory({ entries, seller, timeZone }: Props) {
  const t = useTranslations("cabinet.history");
  const locale = useLocale();
  const told = entries.map((entry) => {
    const { type, facts } = entry;
    const total =
      typeof facts.totalAfterMinor === "number"
        ? formatAmount(facts.totalAfterMinor, String(facts.currency), locale)
        : "";
    return {
      id: entry.id,
      at: entry.at,
      who: t(`by.${entry.by}`, { seller }),
      title: t(sentenceOf(type, facts), { ...facts, total }),
    };
  });
  return <Timeline entries={told} timeZone={timeZone} />;
}

type Sentence = Parameters<ReturnType<typeof useTranslations<"cabinet.history">>>[0];

/** One event is told in two ways. */
function sentenceOf(type: string, facts: CustomerHistoryEntry["facts"]): Sentence {
  if (type === "order.confirmed" && facts.to === "AWAITING_DELIVERY") return "order.confirmed_waiting";
  return type as Sentence; // `customerEventTypes` are the keys of the texts; a test compares them.
}
