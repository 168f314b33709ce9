import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { answered } from "@/app/answered";
import { setLocaleAction, setThemeAction } from "@/app/preferences/actions";
import { shellPreferences } from "@/app/preferences/shell-preferences";
import { signOutAction } from "@/app/session/actions";
import { CabinetShell } from "@/components/cabinet-shell/cabinet-shell";
import { clientMessages } from "@/lib/i18n/client-messages";
import { listWorkplaces } from "@/lib/people/list-workplaces";
import { currentEmployee, currentPerson, requirePersonPage } from "@/lib/server/session";

const actions = { setLocale: setLocaleAction, setTheme: setThemeAction, signOut: signOutAction };

export default answered(CustomerLayout, { isInShell: false });

async function CustomerLayout({ children }: { children: ReactNode }) {
  const session = await requirePersonPage();
  const [person, employee] = await Promise.all([currentPerson(), currentEmployee()]);
  const [places, preferences, messages] = await Promise.all([
    person ? listWorkplaces(person) : [],
    shellPreferences(),
    clientMessages("cabinet", "shell"),
  ]);
  const sellers = places.filter((place) => place.as === "client");
  const worksSomewhere = places.some((place) => place.as === "employee");
  return (
    <NextIntlClientProvider messages={messages}>
      <CabinetShell
        user={{ name: session.email, email: session.email }}
        companyName={sellers.length === 1 ? sellers[0]?.accountName : undefined}
        dashboardHref={employee ? "/orders" : worksSomewhere ? "/workplace" : undefined}
        profileHref="/account/profile"
        preferences={preferences}
        actions={actions}
      >
        {children}
      </CabinetShell>
    </NextIntlClientProvider>
  );
}
