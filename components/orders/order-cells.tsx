import { useTranslations } from "next-intl";
import { type Tone, toneLook } from "@/components/ui/badge";
import { paymentLooks } from "@/components/ui/payment-badge";
import { isStageName, type StageName, stageLooks } from "@/components/ui/stage-look";
import { useDates } from "@/components/ui/use-dates";
import type { OrderTableRow } from "./order-table-row";

type PaymentStatus = OrderTableRow["paymentStatus"];

/** What the cells of a list need to speak the reader's language; asked for once per table and not once per cell. */
export function useOrderWords(timeZone: string) {
  const list = useTranslations("orders.list");
  const stage = useTranslations("stages.stage");
  const payment = useTranslations("stages.payment");
  const write = useDates();
  return {
    list,
    moreLines: keptBy((count: number) => list("moreLines", { count })),
    stage: (name: StageName) => stage(name),
    payment: (status: PaymentStatus) => payment(status),
    date: (at: Date, shape: "day" | "time") => write(at, shape, timeZone),
  };
}

type Words = ReturnType<typeof useOrderWords>;

/** Putting a number into a message costs more than the cell that shows it; a list has few different ones. */
function keptBy<Key>(make: (key: Key) => string): (key: Key) => string {
  const made = new Map<Key, string>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

export function stageCell(stage: string, words: Words) {
  return isStageName(stage) ? signed(stageLooks[stage].tone, stage, words.stage(stage)) : signed("slate", stage, stage);
}

export function paymentCell(status: PaymentStatus, words: Words) {
  return signed(paymentLooks[status].tone, status, words.payment(status));
}

/** A Badge as light as it gets: its sign comes from the style sheet (`app/signs.css`). */
function signed(tone: Tone, sign: string, word: string) {
  return (
    <span className={`badge ${toneLook[tone]}`} data-sign={sign}>
      {word}
    </span>
  );
}

/** Day above time: a list has more columns than room. */
export function createdCell(createdAt: Date, words: Words) {
  return (
    // Browsers word dates a little differently from the server; the server's text stays.
    <time dateTime={createdAt.toISOString()}>
      <span suppressHydrationWarning>{words.date(createdAt, "day")}</span>{" "}
      <small suppressHydrationWarning>{words.date(createdAt, "time")}</small>
    </time>
  );
}

/** The first line, and how many more there are. Two rows of text at most, so that long names widen nothing. */
export function linesCell(
  { firstLineName, lineCount }: Pick<OrderTableRow, "firstLineName" | "lineCount">,
  words: Words,
) {
  if (lineCount === 0) return <Dash />;
  return (
    <span className="line-clamp-2">
      {lineCount > 1 ? `${firstLineName} ` : firstLineName}
      {lineCount > 1 && <small>{words.moreLines(lineCount - 1)}</small>}
    </span>
  );
}

export function Dash() {
  return <span className="text-faint">—</span>;
}
