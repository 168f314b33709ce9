import { UserPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { InvitationTable } from "@/components/people/invitation-table";
import { StaffFilters } from "@/components/people/staff-filters";
import { StaffTable } from "@/components/people/staff-table";
import { LinkButton } from "@/components/ui/link-button";
import type { SearchParams } from "@/components/ui/list-address";
import { manyParam, oneParam } from "@/components/ui/list-params";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { roles } from "@/lib/core/functions";
import { can } from "@/lib/core/permissions";
import { listEmployees } from "@/lib/people/list-employees";
import { listInvitations } from "@/lib/people/list-invitations";
import { employeeStates, listEmployeesInput } from "@/lib/people/model/staff";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default answered(StaffPage);

async function StaffPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params, t] = await Promise.all([requireEmployeePage(), searchParams, getTranslations("people")]);
  const input = staffListOf(params);
  const { staff, invitations, timeZone } = await pageRead(actor, async (ctx) => ({
    staff: await listEmployees(ctx, input),
    invitations: await listInvitations(ctx),
    timeZone: (await accountFacts(ctx)).timeZone,
  }));
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
      <StaffFilters />
      <StaffTable rows={staff} params={params} isFiltered={Boolean(input.search ?? input.role ?? input.state)} />
      {invitations.length > 0 && (
        <Panel title={t("invitations")} text={t("invitationsText")} flush className="mt-6">
          <InvitationTable invitations={invitations} timeZone={timeZone} />
        </Panel>
      )}
    </>
  );
}

/** The list that an address asks for; what it does not know is left out. */
function staffListOf(params: SearchParams) {
  const sort = oneParam(params, "sort") ?? "state";
  const narrowed = {
    search: oneParam(params, "q"),
    role: manyParam(params, "role", roles),
    state: manyParam(params, "state", employeeStates),
  };
  const order = { sort: sort.replace(/^-/, ""), direction: sort.startsWith("-") ? "desc" : "asc" };
  const wanted = listEmployeesInput.safeParse({ ...narrowed, ...order });
  return wanted.data ?? listEmployeesInput.parse({});
}
