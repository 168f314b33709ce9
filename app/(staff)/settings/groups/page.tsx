import { forbidden } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { createGroupAction, renameGroupAction } from "@/app/(staff)/settings/actions";
import { answered } from "@/app/answered";
import { GroupNameForm, NewGroupForm } from "@/components/settings/group-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { listGroups } from "@/lib/clients/list-groups";
import { newId } from "@/lib/core/id";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("groups.title") };
}

export default answered(GroupsPage);

async function GroupsPage() {
  const actor = await requireEmployeePage();
  if (!can(actor, "settings.view")) forbidden();
  const groups = await pageRead(actor, listGroups);
  const t = await getTranslations("settings.groups");
  const mayChange = can(actor, "settings.edit");
  return (
    <NextIntlClientProvider messages={await clientMessages("settings")}>
      <PageHeader title={t("title")} text={t("text")} />
      <Panel flush className="max-w-2xl">
        {groups.length === 0 && <p className="px-4 pt-4 text-faint">{t("none")}</p>}
        <ul className="divide-y divide-line">
          {groups.map((group) => (
            <li key={group.id} className="flex items-center gap-3 px-4 py-2">
              {mayChange ? (
                <GroupNameForm group={group} action={renameGroupAction} />
              ) : (
                <span className="flex-1">{group.name}</span>
              )}
              <span className="shrink-0 text-faint text-sm">{t("members", { count: group.memberCount })}</span>
            </li>
          ))}
        </ul>
        {mayChange && (
          <div className="border-line border-t p-4">
            <NewGroupForm id={newId()} action={createGroupAction} />
          </div>
        )}
      </Panel>
    </NextIntlClientProvider>
  );
}
