import { useTranslations } from "next-intl";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { HistoryEntry } from "@/lib/orders/model/order-card";
import { useHistoryWords } from "./history-words";
import { wordOf } from "./word-of";

type Props = { entries: readonly HistoryEntry[]; timeZone: string };

/** What happened to the order in words: who, when, and the values before and after (R-UNI-29). */
export function HistoryList({ entries, timeZone }: Props) {
  const t = useTranslations("history");
  const words = useHistoryWords();
  const who = ({ actorKind, actorName }: HistoryEntry) => wordOf(t, `who.${actorKind}`, actorName, { name: actorName });
  const told: TimelineEntry[] = entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    who: who(entry),
    ...words(entry),
  }));
  return <Timeline entries={told} timeZone={timeZone} />;
}
