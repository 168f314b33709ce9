import { getTranslations } from "next-intl/server";
import { ClientFrame } from "@/app/(staff)/clients/[clientId]/client-frame";
import { clientTitle } from "@/app/(staff)/clients/[clientId]/client-title";
import { readClient } from "@/app/(staff)/clients/[clientId]/read-client";
import {
  addMemberAction,
  changeMemberAction,
  removeMemberAction,
  searchPersonsAction,
} from "@/app/(staff)/clients/actions";
import { answered } from "@/app/answered";
import { checkPasswordAgainAction } from "@/app/session/actions";
import { MemberForm } from "@/components/clients/member-form";
import { MemberRow } from "@/components/clients/member-row";
import { OrganizationList } from "@/components/clients/organization-list";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/core/permissions";

type Props = { params: Promise<{ clientId: string }> };

export function generateMetadata({ params }: Props) {
  return clientTitle(params, "members");
}

/** The members of an organisation, or the organisations of a person. */
export default answered(ClientMembersPage);

async function ClientMembersPage({ params }: Props) {
  const { clientId } = await params;
  const { actor, client } = await readClient(clientId);
  const t = await getTranslations("clients");
  if (client.kind === "person") {
    return (
      <ClientFrame clientId={clientId} tab="members">
        <Panel title={t("tabs.memberOf")} flush>
          <OrganizationList rows={client.memberOf} />
        </Panel>
      </ClientFrame>
    );
  }
  const mayChange = can(actor, "client.edit");
  return (
    <ClientFrame clientId={clientId} tab="members">
      <div className="flex flex-col gap-4">
        <Panel title={t("members.title")} text={t("members.text")} flush>
          {client.members.length === 0 && <p className="p-4 text-faint">{t("members.none")}</p>}
          <ul className="divide-y divide-line">
            {client.members.map((member) => (
              <MemberRow
                key={member.clientId}
                organizationId={client.id}
                version={client.version}
                member={member}
                mayChange={mayChange}
                change={changeMemberAction}
                remove={removeMemberAction}
                check={checkPasswordAgainAction}
              />
            ))}
          </ul>
        </Panel>
        {mayChange && (
          <Panel title={t("members.add")}>
            <MemberForm
              organizationId={client.id}
              search={searchPersonsAction}
              action={addMemberAction}
              check={checkPasswordAgainAction}
            />
          </Panel>
        )}
      </div>
    </ClientFrame>
  );
}
