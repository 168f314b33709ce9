import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { type SearchParams, sortLink } from "@/components/ui/list-address";
import type { StorageRow } from "@/lib/files/model/list-storage";
import { FileSize } from "./file-size";

const PATH = "/storage";

type Props = {
  rows: readonly StorageRow[];
  params: SearchParams;
  timeZone: string;
  accountId: string;
  canDownload: boolean;
  canOpenOrder: boolean;
  empty: ReactNode;
};

/** Every file of the company, each with its order. */
export function StorageTable({ rows, params, timeZone, accountId, canDownload, canOpenOrder, empty }: Props) {
  const t = useTranslations("files");
  return (
    <DataTable
      label={t("storage.title")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          id: "name",
          header: t("name"),
          className: "wrap-anywhere",
          cell: (row) =>
            canDownload ? (
              <a
                href={`/files/staff/${accountId}/${row.orderId}/${row.id}`}
                download={row.name}
                className="font-medium text-accent hover:underline"
              >
                {row.name}
              </a>
            ) : (
              row.name
            ),
        },
        {
          id: "order",
          header: t("order"),
          cell: (row) => {
            const number = t("storage.orderNumber", { number: String(row.orderNumber) });
            const href = `/orders/${row.orderId}${canDownload ? "/files" : ""}`;
            return canOpenOrder ? (
              <Link prefetch={false} href={href} className="whitespace-nowrap text-accent hover:underline">
                {number}
              </Link>
            ) : (
              number
            );
          },
        },
        { id: "type", header: t("type"), cell: (row) => <span className="uppercase">{row.extension}</span> },
        {
          id: "size",
          header: t("size"),
          align: "end",
          cell: (row) => <FileSize bytes={row.sizeBytes} />,
          sort: sortLink(PATH, params, "size"),
        },
        { id: "from", header: t("from"), cell: (row) => <Badge>{t(`sides.${row.side}`)}</Badge> },
        {
          id: "added",
          header: t("added"),
          cell: (row) => <DateTime at={row.createdAt} timeZone={timeZone} />,
          sort: sortLink(PATH, params, "created", "-created"),
        },
      ]}
    />
  );
}
