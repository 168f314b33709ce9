import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { ApiKeyRow } from "@/lib/accounts/model/api-keys";
import { KeyBadges } from "./key-badges";
import { KeyLastUse } from "./key-last-use";

type Props = { rows: readonly ApiKeyRow[]; timeZone: string };

/** The keys of the account: whose, how far they reach, how long, and what became of them. */
export function KeyTable({ rows, timeZone }: Props) {
  const t = useTranslations("settings.keys");
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/settings/keys/${row.id}`}
      columns={[
        { id: "name", header: t("name"), cell: (row) => row.name, phone: "title" },
        { id: "state", header: t("state"), cell: (row) => <KeyBadges apiKey={row} /> },
        { id: "prefix", header: t("prefix"), cell: (row) => <code className="font-mono">{row.prefix}…</code> },
        {
          id: "scope",
          header: t("scope"),
          className: "whitespace-nowrap",
          cell: (row) => t(`scopes.${row.scope}.name`),
        },
        { id: "count", header: t("functions"), cell: (row) => row.functions.length, align: "end" },
        { id: "by", header: t("createdBy"), className: "whitespace-nowrap", cell: (row) => row.createdBy },
        { id: "used", header: t("lastUsed"), cell: (row) => <KeyLastUse apiKey={row} timeZone={timeZone} /> },
        {
          id: "expires",
          header: t("expires"),
          cell: (row) => <DateTime at={row.expiresAt} timeZone={timeZone} shape="day" />,
        },
      ]}
      empty={<EmptyState icon={<KeyRound />} title={t("empty")} text={t("emptyText")} />}
    />
  );
}
