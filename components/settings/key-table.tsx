import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { ApiKeyRow, RevokeApiKeyInput } from "@/lib/accounts/model/api-keys";
import type { Action } from "@/lib/core/result";
import { RevokeButton } from "./revoke-button";

const tones = { active: "success", expired: "slate", revoked: "danger" } as const;

type Props = { rows: readonly ApiKeyRow[]; timeZone: string; revoke: Action<RevokeApiKeyInput, void> };

/** The keys of the account: whose, how long, and what became of them. */
export function KeyTable({ rows, timeZone, revoke }: Props) {
  const t = useTranslations("settings.keys");
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { id: "name", header: t("name"), cell: (row) => row.name, phone: "title" },
        { id: "prefix", header: t("prefix"), cell: (row) => <code className="font-mono">{row.prefix}…</code> },
        { id: "count", header: t("functions"), cell: (row) => row.functions.length, align: "end" },
        { id: "by", header: t("createdBy"), cell: (row) => row.createdBy, phone: "hidden" },
        {
          id: "expires",
          header: t("expires"),
          cell: (row) => <DateTime at={row.expiresAt} timeZone={timeZone} shape="day" />,
        },
        {
          id: "used",
          header: t("lastUsed"),
          cell: (row) => (row.lastUsedAt ? <DateTime at={row.lastUsedAt} timeZone={timeZone} /> : t("neverUsed")),
        },
        {
          id: "state",
          header: t("state"),
          cell: (row) => <Badge tone={tones[row.state]}>{t(`states.${row.state}`)}</Badge>,
        },
        {
          id: "acts",
          header: <span className="sr-only">{t("revoke")}</span>,
          align: "end",
          cell: (row) => row.state === "active" && <RevokeButton apiKeyId={row.id} name={row.name} action={revoke} />,
        },
      ]}
      empty={<EmptyState icon={<KeyRound />} title={t("empty")} text={t("emptyText")} />}
    />
  );
}
