import { forbidden } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { registerClientAction } from "@/app/(staff)/clients/actions";
import { answered } from "@/app/answered";
import { NewClientForm } from "@/components/clients/new-client-form";
import { PageHeader } from "@/components/ui/page-header";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { newId } from "@/lib/core/id";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("clients"))("new") };
}

export default answered(NewClientPage);

async function NewClientPage() {
  const actor = await requireEmployeePage();
  if (!can(actor, "client.create")) forbidden();
  const [t, account] = await Promise.all([getTranslations("clients"), pageRead(actor, accountFacts)]);
  const locale = isLocale(account.locale) ? account.locale : defaultLocale;
  return (
    <NextIntlClientProvider messages={await clientMessages("clients")}>
      <PageHeader title={t("new")} back={{ href: "/clients", label: t("title") }} />
      <NewClientForm id={newId()} locale={locale} action={registerClientAction} />
    </NextIntlClientProvider>
  );
}
