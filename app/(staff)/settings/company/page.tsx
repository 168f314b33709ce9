import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { changeAccountAction, requireSecondFactorAction } from "@/app/(staff)/settings/actions";
import { answered } from "@/app/answered";
import { checkPasswordAgainAction } from "@/app/session/actions";
import { CompanyForm } from "@/components/settings/company-form";
import { SecondFactorSwitch } from "@/components/settings/second-factor-switch";
import { Fact, FactList } from "@/components/ui/fact-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { getAccount } from "@/lib/accounts/get-account";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("company.title") };
}

export default answered(CompanyPage);

async function CompanyPage() {
  const actor = await requireEmployeePage();
  const { slug, currency, business: _, secondFactorRequired, ...settings } = await pageRead(actor, getAccount);
  const [t, s] = await Promise.all([getTranslations("settings.company"), getTranslations("settings.security")]);
  const timeZones = [...new Set(["UTC", settings.timeZone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <NextIntlClientProvider messages={await clientMessages("settings", "trust")}>
      <PageHeader title={t("title")} />
      <Panel className="max-w-3xl">
        <FactList className="mb-5">
          <Fact label={t("slug")}>
            <code className="font-mono">{slug}</code>
          </Fact>
          <Fact label={t("currency")}>{currency}</Fact>
        </FactList>
        <CompanyForm
          settings={settings}
          timeZones={timeZones}
          mayChange={can(actor, "settings.edit")}
          action={changeAccountAction}
        />
      </Panel>
      <Panel className="mt-4 max-w-3xl" title={s("title")}>
        <SecondFactorSwitch
          isRequired={secondFactorRequired}
          mayChange={can(actor, "settings.edit")}
          action={requireSecondFactorAction}
          check={checkPasswordAgainAction}
        />
      </Panel>
    </NextIntlClientProvider>
  );
}
