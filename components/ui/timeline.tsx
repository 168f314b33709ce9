import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTime } from "./date-time";
import { ValueChange } from "./value-change";

export type TimelineEntry = {
  id: string;
  at: Date | string;
  /** Who: an employee, a client, «system (timer)», a rule, a key. */
  who: ReactNode;
  title: ReactNode;
  icon?: ReactNode;
  /** What the change did, in words that a reader sees elsewhere on the page. */
  changes?: readonly { label: ReactNode; before?: ReactNode; after?: ReactNode }[];
  note?: ReactNode;
};

/** What happened, newest first as given: when, who, what, and the values before and after. */
export function Timeline({ entries, timeZone }: { entries: readonly TimelineEntry[]; timeZone?: string | undefined }) {
  const t = useTranslations("ui.timeline");
  if (entries.length === 0) return <p className="text-faint">{t("empty")}</p>;
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span
            aria-hidden
            className="absolute top-5 bottom-0 left-2.5 w-px -translate-x-1/2 bg-line group-last:hidden"
          />
          <span
            aria-hidden
            className="relative grid size-5 shrink-0 place-items-center rounded-full border border-line bg-surface text-accent [&>svg]:size-3"
          >
            {entry.icon ?? <span className="size-1.5 rounded-full bg-accent" />}
          </span>
          <div className="min-w-0 flex-1">
            <p>{entry.title}</p>
            {entry.changes?.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one entry never move.
              <ValueChange key={index} {...change} />
            ))}
            {entry.note && <div className="text-soft">{entry.note}</div>}
            <p className="mt-0.5 text-faint text-sm">
              <DateTime at={entry.at} timeZone={timeZone} /> · {entry.who}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
