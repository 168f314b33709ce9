import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { paymentLooks } from "@/components/ui/payment-badge";
import { SharedSign } from "@/components/ui/shared-signs";
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
    stage: (name: StageName) => stage(name),
    payment: (status: PaymentStatus) => payment(status),
    date: (at: Date, shape: "day" | "time") => write(at, shape, timeZone),
  };
}

type Words = ReturnType<typeof useOrderWords>;

export function stageCell(stage: string, words: Words) {
  if (!isStageName(stage)) return <Badge>{stage}</Badge>;
  return (
    <Badge tone={stageLooks[stage].tone} icon={<SharedSign name={stage} />}>
      {words.stage(stage)}
    </Badge>
  );
}

export function paymentCell(status: PaymentStatus, words: Words) {
  return (
    <Badge tone={paymentLooks[status].tone} icon={<SharedSign name={status} />}>
      {words.payment(status)}
    </Badge>
  );
}

/** The signs that the badges of these rows show. */
export function signsOf(rows: readonly { stage: string; paymentStatus: PaymentStatus }[]) {
  const stages = [...new Set(rows.map((row) => row.stage))].filter(isStageName);
  const payments = [...new Set(rows.map((row) => row.paymentStatus))];
  return Object.fromEntries([
    ...stages.map((stage) => [stage, stageLooks[stage].icon] as const),
    ...payments.map((status) => [status, paymentLooks[status].icon] as const),
  ]);
}

/** Day above time: a list has more columns than room. */
export function createdCell(createdAt: Date, words: Words) {
  return (
    // Browsers word dates a little differently from the server; the server's text stays.
    <time className="stacked" dateTime={createdAt.toISOString()}>
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
      {firstLineName}
      {lineCount > 1 && <small> {words.list("moreLines", { count: lineCount - 1 })}</small>}
    </span>
  );
}

export function Dash() {
  return <span className="text-faint">—</span>;
}
