import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DateTime } from "@/components/ui/date-time";
import { type SearchParams, sortLink } from "@/components/ui/list-address";
import { MoneyText } from "@/components/ui/money-text";
import { PaymentBadge } from "@/components/ui/payment-badge";
import type { OrderRow } from "@/lib/orders/model/order-list";
import { OrderStage } from "./order-stage";

type Props = {
  rows: readonly OrderRow[];
  /** Where the list stands and what its address says, for the links of the header. */
  path: string;
  params: SearchParams;
  timeZone: string;
  /** Whether the reader may open the cards. */
  canOpen: boolean;
  /** The acts on one row; none where the list only shows. */
  menu?: (row: OrderRow) => ReactNode;
  /** On the page of one client his name would only repeat itself; there each row names the provider instead (R-BIL-18). */
  provider?: string;
  empty: ReactNode;
};

/** Orders as a table: the same columns wherever they are listed (R-AGG-59). */
export function OrderTable({ rows, path, params, timeZone, canOpen, menu, provider, empty }: Props) {
  const t = useTranslations("orders.list");
  const sort = (column: string) => sortLink(path, params, column, "-created");
  const columns: (Column<OrderRow> | false)[] = [
    { id: "number", header: t("number"), cell: (row) => row.number, sort: sort("number") },
    provider === undefined
      ? {
          id: "client",
          header: t("client"),
          cell: (row) =>
            row.client && <Party name={row.client.name || row.client.email} note={`${row.client.number}`} />,
        }
      : { id: "provider", header: t("provider"), cell: () => provider },
    { id: "lines", header: t("lines"), cell: (row) => <LinesInShort row={row} /> },
    {
      id: "sum",
      header: t("sum"),
      align: "end",
      sort: sort("total"),
      cell: (row) => <MoneyText amountMinor={row.totalMinor} currency={row.currency} />,
    },
    { id: "stage", header: t("stage"), sort: sort("stage"), cell: (row) => <OrderStage stage={row.stage} /> },
    { id: "payment", header: t("payment"), cell: (row) => <PaymentBadge status={row.paymentStatus} /> },
    { id: "responsible", header: t("responsible"), cell: (row) => row.responsible?.name ?? <Dash /> },
    {
      id: "created",
      header: t("created"),
      sort: sort("created"),
      cell: (row) => <CreatedAt at={row.createdAt} timeZone={timeZone} />,
    },
    menu !== undefined && {
      id: "acts",
      header: <span className="sr-only">{t("actions")}</span>,
      align: "end",
      cell: menu,
      phone: "corner",
    },
  ];
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.id}
      {...(canOpen ? { rowHref: (row: OrderRow) => `/orders/${row.id}` } : {})}
      columns={columns.filter((column) => column !== false)}
      empty={empty}
    />
  );
}

function Dash() {
  return <span className="text-faint">—</span>;
}

function Party({ name, note }: { name: string; note: string }) {
  return (
    <span>
      {name} <span className="text-faint text-sm tabular-nums">{note}</span>
    </span>
  );
}

/** Day above time: a list has more columns than room. */
function CreatedAt({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <span className="flex flex-col max-md:flex-row max-md:gap-1.5">
      <DateTime at={at} timeZone={timeZone} shape="day" />
      <DateTime at={at} timeZone={timeZone} shape="time" className="text-faint text-sm" />
    </span>
  );
}

/** The first line, and how many more there are. Two rows of text at most, so that long names widen nothing. */
export function LinesInShort({ row }: { row: Pick<OrderRow, "firstLineName" | "lineCount"> }) {
  const t = useTranslations("orders.list");
  if (row.lineCount === 0) return <Dash />;
  return (
    <span className="line-clamp-2">
      {row.firstLineName}
      {row.lineCount > 1 && (
        <span className="whitespace-nowrap text-faint text-sm"> {t("moreLines", { count: row.lineCount - 1 })}</span>
      )}
    </span>
  );
}
