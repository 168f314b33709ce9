import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import "swagger-ui-dist/swagger-ui.css";
import "./viewer.css";
import { setLocaleAction } from "@/app/preferences/actions";
import { localeChoices } from "@/app/preferences/shell-preferences";
import { ApiViewer } from "@/components/docs/api-viewer";
import { FirstOrder } from "@/components/docs/first-order";
import { Mark } from "@/components/shell/mark";
import { LinkButton } from "@/components/ui/link-button";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { PageHeader } from "@/components/ui/page-header";
import { clientMessages } from "@/lib/i18n/client-messages";
import { env } from "@/lib/server/env";

/** It names the address of this installation and shows the language of the reader. */
export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: (await getTranslations("docs"))("title") };
}

/** The documentation of the API for people. Holds nothing of any account, so it needs no signing in. */
export default answered(DocsPage, { isInShell: false });

async function DocsPage() {
  const t = await getTranslations("docs");
  return (
    <NextIntlClientProvider messages={await clientMessages("docs")}>
      <header className="flex items-center gap-3 bg-rail px-4 py-2 text-rail-ink sm:px-6">
        <Mark className="size-7" />
        <Link href="/" prefetch={false} className="font-semibold text-lg text-white tracking-tight">
          Kontor
        </Link>
      </header>
      <main className="mx-auto flex max-w-6xl flex-col gap-4 px-4 py-5 sm:px-6">
        <PageHeader
          title={t("title")}
          text={t("text")}
          actions={
            <>
              <LocaleSwitch choices={localeChoices} action={setLocaleAction} />
              <LinkButton href="/api/v1/openapi.json">openapi.json</LinkButton>
            </>
          }
        />
        <FirstOrder baseUrl={env().KONTOR_URL} />
        <ApiViewer />
      </main>
    </NextIntlClientProvider>
  );
}
