import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { MoneyText } from "@/components/ui/money-text";
import { PaymentBadge } from "@/components/ui/payment-badge";
import type { IncomingOrderRow } from "@/lib/orders/model/incoming-orders";
import { OrderStage } from "./order-stage";
import { LinesInShort } from "./order-table";

type Props = { rows: readonly IncomingOrderRow[]; timeZone: string; empty: ReactNode };

/** What other companies sold to this one. */
export function IncomingTable({ rows, timeZone, empty }: Props) {
  const t = useTranslations("orders");
  return (
    <DataTable
      label={t("incoming.title")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/orders/incoming/${row.accountId}/${row.id}`}
      columns={[
        { id: "number", header: t("list.number"), cell: (row) => row.number },
        { id: "seller", header: t("incoming.seller"), cell: (row) => row.seller },
        { id: "lines", header: t("list.lines"), cell: (row) => <LinesInShort row={row} /> },
        {
          id: "sum",
          header: t("list.sum"),
          align: "end",
          cell: (row) => <MoneyText amountMinor={row.totalMinor} currency={row.currency} />,
        },
        { id: "stage", header: t("list.stage"), cell: (row) => <OrderStage stage={row.stage} /> },
        { id: "payment", header: t("list.payment"), cell: (row) => <PaymentBadge status={row.paymentStatus} /> },
        {
          id: "created",
          header: t("list.created"),
          cell: (row) => <DateTime at={row.createdAt} timeZone={timeZone} />,
        },
      ]}
      empty={empty}
    />
  );
}
