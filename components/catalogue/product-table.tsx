import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { type SearchParams, sortLink } from "@/components/ui/list-address";
import type { ProductRow } from "@/lib/catalogue/model/list-products";
import { ProductStateBadge } from "./product-state-badge";

const PATH = "/catalogue/products";

type Props = { rows: readonly ProductRow[]; params: SearchParams; empty: ReactNode };

/** The products of the account, each row leading to its form. */
export function ProductTable({ rows, params, empty }: Props) {
  const t = useTranslations("catalogue");
  const format = useFormatter();
  return (
    <DataTable
      label={t("products")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${PATH}/${row.id}`}
      empty={empty}
      columns={[
        { id: "name", header: t("fields.name"), cell: (row) => row.name, sort: sortLink(PATH, params, "name", "name") },
        { id: "state", header: t("fields.state"), cell: (row) => <ProductStateBadge state={row.state} /> },
        {
          id: "items",
          header: t("fields.itemCount"),
          align: "end",
          cell: (row) => <span className="tabular-nums">{format.number(row.itemCount, "count")}</span>,
        },
        { id: "availability", header: t("fields.availability"), cell: (row) => t(`product.${row.availability}`) },
      ]}
    />
  );
}
