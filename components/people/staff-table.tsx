import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { type SearchParams, sortLink } from "@/components/ui/list-address";
import type { EmployeeRow } from "@/lib/people/model/staff";
import { EmployeeStateBadge } from "./employee-state";

const PATH = "/staff";

type Props = { rows: readonly EmployeeRow[]; params: SearchParams; isFiltered: boolean };

/** The staff as a table, each row leading to the card. */
export function StaffTable({ rows, params, isFiltered }: Props) {
  const t = useTranslations("people");
  const sort = (column: string) => sortLink(PATH, params, column, "state");
  const nobody = isFiltered
    ? { title: t("noneFound"), action: <LinkButton href={PATH}>{t("clear")}</LinkButton> }
    : { title: t("empty") };
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${PATH}/${row.id}`}
      columns={[
        {
          id: "name",
          header: t("name"),
          cell: (row) => `${row.firstName} ${row.lastName}`.trim() || row.email,
          sort: sort("name"),
        },
        { id: "email", header: t("email"), cell: (row) => row.email, sort: sort("email") },
        { id: "role", header: t("role"), cell: (row) => t(`roles.${row.role}`), sort: sort("role") },
        {
          id: "state",
          header: t("state"),
          cell: (row) => <EmployeeStateBadge state={row.state} />,
          sort: sort("state"),
        },
      ]}
      empty={<EmptyState icon={<Users />} {...nobody} />}
    />
  );
}
