import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { ClientRow } from "@/lib/clients/model/client-list";
import { ClientBadges } from "./client-badges";

type Props = { rows: readonly ClientRow[]; timeZone: string; canOpen: boolean; empty: ReactNode };

/** Clients as a table. */
export function ClientTable({ rows, timeZone, canOpen, empty }: Props) {
  const t = useTranslations("clients");
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.id}
      {...(canOpen ? { rowHref: (row: ClientRow) => `/clients/${row.id}` } : {})}
      columns={[
        { id: "name", header: t("name"), cell: (row) => row.name || row.email, phone: "title" },
        { id: "number", header: t("number"), cell: (row) => row.number, align: "end" },
        { id: "kind", header: t("kind"), cell: (row) => <ClientBadges kind={row.kind} isBlocked={row.isBlocked} /> },
        { id: "email", header: t("email"), cell: (row) => row.email },
        { id: "phone", header: t("phone"), cell: (row) => row.phone, phone: "hidden" },
        {
          id: "created",
          header: t("created"),
          cell: (row) => <DateTime at={row.createdAt} timeZone={timeZone} shape="day" />,
          phone: "hidden",
        },
      ]}
      empty={empty}
    />
  );
}
