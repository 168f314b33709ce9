import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { createApiKeyAction } from "@/app/(staff)/settings/actions";
import { answered } from "@/app/answered";
import { checkPasswordAgainAction } from "@/app/session/actions";
import { KeyForm } from "@/components/settings/key-form";
import { KeyTable } from "@/components/settings/key-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { listApiKeys } from "@/lib/accounts/list-api-keys";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { staffFunctions } from "@/lib/core/functions";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("keys.title") };
}

export default answered(KeysPage);

async function KeysPage() {
  const actor = await requireEmployeePage();
  const { keys, timeZone } = await pageRead(actor, async (ctx) => ({
    keys: await listApiKeys(ctx),
    timeZone: (await accountFacts(ctx)).timeZone,
  }));
  const t = await getTranslations("settings.keys");
  return (
    <NextIntlClientProvider messages={await clientMessages("settings", "functions", "trust")}>
      <PageHeader title={t("title")} text={t("text")} actions={<LinkButton href="/docs">{t("docs")}</LinkButton>} />
      <div className="flex flex-col gap-4">
        <KeyTable rows={keys} timeZone={timeZone} />
        <Panel title={t("new")}>
          <KeyForm
            own={staffFunctions.filter((name) => can(actor, name))}
            action={createApiKeyAction}
            check={checkPasswordAgainAction}
          />
        </Panel>
      </div>
    </NextIntlClientProvider>
  );
}
