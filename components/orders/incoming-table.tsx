"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { MoneyText } from "@/components/ui/money-text";
import type { IncomingOrderRow } from "@/lib/orders/model/incoming-orders";
import { createdCell, linesCell, paymentCell, stageCell, useOrderWords } from "./order-cells";

type Props = { rows: readonly IncomingOrderRow[]; timeZone: string; empty: ReactNode };

/** What other companies sold to this one. */
export function IncomingTable({ rows, timeZone, empty }: Props) {
  const t = useTranslations("orders");
  const words = useOrderWords(timeZone);
  return (
    <DataTable
      label={t("incoming.title")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/orders/incoming/${row.accountId}/${row.id}`}
      columns={[
        { id: "number", header: t("list.number"), cell: (row) => row.number },
        { id: "seller", header: t("incoming.seller"), cell: (row) => row.seller },
        { id: "lines", header: t("list.lines"), cell: (row) => linesCell(row, words) },
        {
          id: "sum",
          header: t("list.sum"),
          align: "end",
          cell: (row) => <MoneyText amountMinor={row.totalMinor} currency={row.currency} />,
        },
        { id: "stage", header: t("list.stage"), cell: (row) => stageCell(row.stage, words) },
        { id: "payment", header: t("list.payment"), cell: (row) => paymentCell(row.paymentStatus, words) },
        { id: "created", header: t("list.created"), cell: (row) => createdCell(row.createdAt, words) },
      ]}
      empty={empty}
    />
  );
}
