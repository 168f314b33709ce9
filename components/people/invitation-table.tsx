import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { OpenInvitation } from "@/lib/people/model/staff";

type Props = { invitations: readonly OpenInvitation[]; timeZone: string };

/** Open invitations: who was asked by whom, and whether the link still works. A row leads to the card, where it is sent again. */
export function InvitationTable({ invitations, timeZone }: Props) {
  const t = useTranslations("people");
  return (
    <DataTable
      label={t("invitations")}
      rows={invitations}
      rowKey={(row) => row.id}
      rowHref={(row) => `/staff/${row.id}`}
      columns={[
        { id: "email", header: t("email"), cell: (row) => row.email, phone: "title" },
        { id: "role", header: t("role"), cell: (row) => t(`roles.${row.role}`) },
        { id: "invitedBy", header: t("invitedBy"), cell: (row) => row.invitedBy || "Kontor" },
        { id: "since", header: t("since"), cell: (row) => <DateTime at={row.createdAt} timeZone={timeZone} /> },
        {
          id: "until",
          header: t("validUntil"),
          cell: (row) => <LinkLife invitation={row} timeZone={timeZone} />,
        },
      ]}
      empty={null}
    />
  );
}

function LinkLife({ invitation, timeZone }: { invitation: OpenInvitation; timeZone: string }) {
  const t = useTranslations("people");
  if (!invitation.linkUntil) return <Badge tone="slate">{t("linkWaiting")}</Badge>;
  if (invitation.linkIsOver) return <Badge tone="warning">{t("linkOver")}</Badge>;
  return <DateTime at={invitation.linkUntil} timeZone={timeZone} />;
}
