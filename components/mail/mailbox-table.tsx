import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { MailboxRow } from "@/lib/mail/model/mail-lists";
import { MessageError } from "./message-error";
import { MessageState } from "./message-state";

type Props = { rows: readonly MailboxRow[]; timeZone: string; isFiltered: boolean };

/** The mails of the demonstration, newest first. */
export function MailboxTable({ rows, timeZone, isFiltered }: Props) {
  const t = useTranslations("mailbox");
  return (
    <DataTable
      label={t("list")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/mailbox/${row.id}`}
      columns={useColumns(timeZone)}
      empty={
        <EmptyState
          icon={<Inbox />}
          title={t(isFiltered ? "noneFound" : "empty")}
          text={t(isFiltered ? "noneFoundText" : "emptyText")}
        />
      }
    />
  );
}

function useColumns(timeZone: string): Column<MailboxRow>[] {
  const t = useTranslations("mailbox");
  return [
    {
      id: "subject",
      header: t("columns.subject"),
      phone: "title",
      cell: (row) => row.subject ?? t(`kinds.${row.kind}`),
    },
    {
      id: "recipient",
      header: t("columns.recipient"),
      cell: (row) => (
        <span className="flex flex-col wrap-anywhere">
          {row.recipientName}
          <span className="text-soft text-sm">{row.recipientEmail}</span>
        </span>
      ),
    },
    { id: "state", header: t("columns.state"), cell: (row) => <MessageState state={row.state} /> },
    {
      id: "time",
      header: t("columns.createdAt"),
      cell: (row) => <DateTime at={row.createdAt} timeZone={timeZone} />,
    },
    {
      id: "error",
      header: t("columns.error"),
      cell: (row) => (row.error ? <MessageError code={row.error} /> : <span className="text-faint">—</span>),
    },
  ];
}
