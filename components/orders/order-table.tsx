"use client";

import { useLocale } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { type SearchParams, sortLink } from "@/components/ui/list-address";
import { type PackedRows, unpackRows } from "@/components/ui/packed-rows";
import { formatAmount } from "@/lib/core/money";
import { createdCell, Dash, linesCell, paymentCell, stageCell, useOrderWords } from "./order-cells";
import { OrderRowActs, type OrderRowActsProps, OrderRowMenu } from "./order-row-acts";
import type { OrderTableRow } from "./order-table-row";

type Props = {
  rows: PackedRows<OrderTableRow>;
  /** Where the list stands and what its address says, for the links of the header. */
  path: string;
  params: SearchParams;
  timeZone: string;
  /** Whether the reader may open the cards. */
  canOpen: boolean;
  /** What the menus of the rows need; left out where the list only shows. */
  acts?: Omit<OrderRowActsProps, "children" | "canOpen">;
  /** The word on a button in each row that opens its card (R-BIL-18). */
  details?: string;
  /** On the page of one client his name would only repeat itself; there each row names the provider instead (R-BIL-18). */
  provider?: string;
  empty: ReactNode;
};

/**
 * Orders as a table: the same columns wherever they are listed (R-AGG-59). Drawn from plain rows on both sides: as markup
 * of the server each row would travel twice.
 */
export function OrderTable(props: Props) {
  const { canOpen, acts, empty } = props;
  const rows = useMemo(() => unpackRows(props.rows), [props.rows]);
  const words = useOrderWords(props.timeZone);
  const columns = useOrderColumns(props, words);
  const table = (
    <DataTable
      label={words.list("title")}
      rows={rows}
      rowKey={(row) => row.id}
      {...(canOpen ? { rowHref: orderAddress } : {})}
      columns={columns}
      empty={empty}
    />
  );
  if (!acts) return table;
  return (
    <OrderRowActs {...acts} canOpen={canOpen}>
      {table}
    </OrderRowActs>
  );
}

/** Stands where the number of a row goes: putting it into the message for every row is most of what a row costs. */
const HERE = "\u{e000}";

function orderAddress({ id }: OrderTableRow): string {
  return `/orders/${id}`;
}

function useOrderColumns(
  { path, params, canOpen, acts, details, provider }: Props,
  words: ReturnType<typeof useOrderWords>,
): Column<OrderTableRow>[] {
  const locale = useLocale();
  const t = words.list;
  const actionsOf = t("actionsOf", { number: HERE });
  const sort = (column: string) => sortLink(path, params, column, "-created");
  const columns: (Column<OrderTableRow> | false)[] = [
    { id: "number", header: t("number"), cell: (row) => row.number, sort: sort("number") },
    provider === undefined
      ? { id: "client", header: t("client"), cell: (row) => row.client && <Party client={row.client} /> }
      : { id: "provider", header: t("provider"), cell: () => provider },
    { id: "lines", header: t("lines"), cell: (row) => linesCell(row, words) },
    {
      id: "sum",
      header: t("sum"),
      align: "end",
      sort: sort("total"),
      cell: (row) => (
        // Browsers word amounts a little differently from the server; the server's text stays.
        <data suppressHydrationWarning value={row.totalMinor}>
          {formatAmount(row.totalMinor, row.currency, locale)}
        </data>
      ),
    },
    { id: "stage", header: t("stage"), sort: sort("stage"), cell: (row) => stageCell(row.stage, words) },
    { id: "payment", header: t("payment"), cell: (row) => paymentCell(row.paymentStatus, words) },
    { id: "responsible", header: t("responsible"), cell: (row) => row.responsible ?? <Dash /> },
    { id: "created", header: t("created"), sort: sort("created"), cell: (row) => createdCell(row.createdAt, words) },
    acts !== undefined && {
      id: "acts",
      header: <span className="sr-only">{t("actions")}</span>,
      align: "end",
      cell: (row) => <OrderRowMenu order={row} label={actionsOf.replace(HERE, String(row.number))} />,
      phone: "corner",
    },
    details !== undefined &&
      canOpen && {
        id: "details",
        header: <span className="sr-only">{t("actions")}</span>,
        align: "end",
        cell: (row) => <Details href={orderAddress(row)} label={`${details}: ${row.number}`} word={details} />,
        phone: "corner",
      },
  ];
  return columns.filter((column) => column !== false);
}

function Party({ client }: { client: { name: string; number: number } }) {
  return (
    <span>
      {`${client.name} `}
      <small>{client.number}</small>
    </span>
  );
}

/** A plain anchor: the table itself follows it inside the page. */
function Details({ href, label, word }: { href: string; label: string; word: string }) {
  return (
    <a href={href} aria-label={label} data-row-detail="" className={buttonLook({ size: "small" })}>
      {word}
    </a>
  );
}
