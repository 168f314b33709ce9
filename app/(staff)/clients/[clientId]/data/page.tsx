import { getTranslations } from "next-intl/server";
import { ClientFrame } from "@/app/(staff)/clients/[clientId]/client-frame";
import { clientTitle } from "@/app/(staff)/clients/[clientId]/client-title";
import { readClient } from "@/app/(staff)/clients/[clientId]/read-client";
import { changeClientAction, linkOrganizationAction, setClientGroupsAction } from "@/app/(staff)/clients/actions";
import { answered } from "@/app/answered";
import { ClientFacts } from "@/components/clients/client-facts";
import { ClientForm } from "@/components/clients/client-form";
import { emptyClient } from "@/components/clients/client-values";
import { GroupsForm } from "@/components/clients/groups-form";
import { LinkAccountForm } from "@/components/clients/link-form";
import { Callout } from "@/components/ui/callout";
import { Panel } from "@/components/ui/panel";
import { listGroups } from "@/lib/clients/list-groups";
import { can } from "@/lib/core/permissions";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { pageRead } from "@/lib/server/page";

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<{ known?: string | string[] }> };

export function generateMetadata({ params }: Props) {
  return clientTitle(params, "data");
}

export default answered(ClientDataPage);

async function ClientDataPage({ params, searchParams }: Props) {
  const [{ clientId }, { known }] = await Promise.all([params, searchParams]);
  const { actor, client } = await readClient(clientId);
  const [t, groups] = await Promise.all([getTranslations("clients"), pageRead(actor, listGroups)]);
  const mayChange = can(actor, "client.edit");
  const { firstName, lastName, name, email, phone, notes, organization } = client;
  const locale = isLocale(client.locale) ? client.locale : defaultLocale;
  const { isAccount = false, ...legal } = organization ?? {};
  const values = { ...emptyClient, ...legal, firstName, lastName, name, email, phone, notes, locale };
  return (
    <ClientFrame clientId={clientId} tab="data">
      {known && (
        <div className="mb-4" role="status">
          <Callout>{t("known")}</Callout>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Panel title={t("tabs.data")}>
          {mayChange ? (
            <ClientForm
              clientId={client.id}
              version={client.version}
              kind={client.kind}
              values={values}
              action={changeClientAction}
            />
          ) : (
            <ClientFacts kind={client.kind} values={values} />
          )}
        </Panel>
        <div className="flex flex-col gap-4">
          <Panel title={t("groups")}>
            <GroupsForm
              clientId={client.id}
              version={client.version}
              groups={groups}
              chosen={client.groups.map((group) => group.id)}
              mayChange={mayChange}
              action={setClientGroupsAction}
            />
          </Panel>
          {organization && mayChange && (
            <Panel title={t("link.title")}>
              <LinkAccountForm
                clientId={client.id}
                version={client.version}
                isLinked={isAccount}
                action={linkOrganizationAction}
              />
            </Panel>
          )}
        </div>
      </div>
    </ClientFrame>
  );
}
