import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { type SearchParams, sortLink } from "@/components/ui/list-address";
import { MoneyText } from "@/components/ui/money-text";
import type { ItemRow } from "@/lib/catalogue/model/list-items";
import { FreeCodesText } from "./free-codes-text";
import { ItemStateBadge } from "./item-state-badge";

const PATH = "/catalogue/items";

type Props = { rows: readonly ItemRow[]; params: SearchParams; empty: ReactNode };

/** The items of the account, each row leading to its card. */
export function ItemTable({ rows, params, empty }: Props) {
  const t = useTranslations("catalogue");
  const format = useFormatter();
  return (
    <DataTable
      label={t("items")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${PATH}/${row.id}`}
      empty={empty}
      columns={[
        { id: "name", header: t("fields.name"), cell: (row) => row.name, sort: sortLink(PATH, params, "name", "name") },
        { id: "sku", header: t("fields.sku"), cell: (row) => row.sku || <span className="text-faint">—</span> },
        { id: "kind", header: t("fields.kind"), cell: (row) => t(`kinds.${row.kind}`) },
        {
          id: "price",
          header: t("fields.price"),
          align: "end",
          cell: (row) => <MoneyText amountMinor={row.priceMinor} currency={row.currency} />,
        },
        {
          id: "vat",
          header: t("fields.vat"),
          align: "end",
          cell: (row) => <span className="tabular-nums">{format.number(row.vatBps / 10_000, "percent")}</span>,
        },
        { id: "free", header: t("fields.free"), align: "end", cell: (row) => <FreeCodesText free={row.freeCodes} /> },
        { id: "state", header: t("fields.state"), cell: (row) => <ItemStateBadge state={row.state} /> },
      ]}
    />
  );
}
