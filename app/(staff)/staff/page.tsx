import { UserPlus, Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmployeeStateBadge } from "@/components/people/employee-state";
import { InvitationTable } from "@/components/people/invitation-table";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { can } from "@/lib/core/permissions";
import { listEmployees } from "@/lib/people/list-employees";
import { listInvitations } from "@/lib/people/list-invitations";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default async function StaffPage() {
  const actor = await requireEmployeePage();
  const [{ staff, invitations, timeZone }, t] = await Promise.all([
    pageRead(actor, async (ctx) => ({
      staff: await listEmployees(ctx),
      invitations: await listInvitations(ctx),
      timeZone: (await accountFacts(ctx)).timeZone,
    })),
    getTranslations("people"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          can(actor, "staff.invite") && (
            <LinkButton href="/staff/new" variant="primary" icon={<UserPlus aria-hidden className="size-4" />}>
              {t("invite")}
            </LinkButton>
          )
        }
      />
      <DataTable
        label={t("title")}
        rows={staff}
        rowKey={(row) => row.id}
        rowHref={(row) => `/staff/${row.id}`}
        columns={[
          {
            id: "name",
            header: t("name"),
            cell: (row) => `${row.firstName} ${row.lastName}`.trim() || row.email,
            phone: "title",
          },
          { id: "email", header: t("email"), cell: (row) => row.email },
          { id: "role", header: t("role"), cell: (row) => t(`roles.${row.role}`) },
          { id: "state", header: t("state"), cell: (row) => <EmployeeStateBadge state={row.state} /> },
        ]}
        empty={<EmptyState icon={<Users />} title={t("empty")} />}
      />
      {invitations.length > 0 && (
        <Panel title={t("invitations")} text={t("invitationsText")} flush className="mt-6">
          <InvitationTable invitations={invitations} timeZone={timeZone} />
        </Panel>
      )}
    </>
  );
}
