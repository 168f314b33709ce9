import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { setLocaleAction } from "@/app/preferences/actions";
import { localeChoices } from "@/app/preferences/shell-preferences";
import { AuthShell } from "@/components/auth-shell/auth-shell";
import { clientMessages } from "@/lib/i18n/client-messages";

const actions = { setLocale: setLocaleAction };

export default async function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={await clientMessages()}>
      <AuthShell locales={localeChoices} actions={actions}>
        {children}
      </AuthShell>
    </NextIntlClientProvider>
  );
}
