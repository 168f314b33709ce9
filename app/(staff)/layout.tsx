import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { answered } from "@/app/answered";
import { setLocaleAction, setThemeAction } from "@/app/preferences/actions";
import { shellPreferences } from "@/app/preferences/shell-preferences";
import { signOutAction, switchWorkplaceAction } from "@/app/session/actions";
import { StaffShell } from "@/components/shell/staff-shell";
import type { Workplace } from "@/components/shell/types";
import { clientMessages } from "@/lib/i18n/client-messages";
import { listWorkplaces } from "@/lib/people/list-workplaces";
import {
  currentDealings,
  currentPerson,
  currentWorkplaceName,
  requireEmployeePage,
  requirePersonPage,
} from "@/lib/server/session";
import { staffSectionsOf } from "./staff-sections-of";

const actions = {
  setLocale: setLocaleAction,
  setTheme: setThemeAction,
  signOut: signOutAction,
  switchWorkplace: switchWorkplaceAction,
};

export default answered(StaffLayout, { isInShell: false });

async function StaffLayout({ children }: { children: ReactNode }) {
  const [employee, session] = await Promise.all([requireEmployeePage(), requirePersonPage()]);
  const [workplaces, preferences, messages] = await Promise.all([
    workplacesOf(employee.accountId),
    shellPreferences(),
    clientMessages("shell"),
  ]);
  return (
    <NextIntlClientProvider messages={messages}>
      <StaffShell
        user={{ name: employee.name, email: session.email }}
        workplaces={workplaces}
        sections={staffSectionsOf(employee)}
        preferences={preferences}
        actions={actions}
        profileHref="/profile"
      >
        {children}
      </StaffShell>
    </NextIntlClientProvider>
  );
}

/** Where the person works, and his cabinet as one more place when some company knows him as a client. */
async function workplacesOf(currentAccountId: string): Promise<Workplace[]> {
  const [person, t, known, name] = await Promise.all([
    currentPerson(),
    getTranslations("shell"),
    currentDealings(),
    currentWorkplaceName(),
  ]);
  // Whoever deals with one company only has nothing to choose from: no need to ask around.
  const here = [{ accountId: currentAccountId, accountName: name ?? "", as: "employee" as const }];
  const places = known.length > 1 && person ? await listWorkplaces(person) : here;
  const work = places
    .filter((place) => place.as === "employee")
    .map(({ accountId, accountName }) => ({
      id: accountId,
      name: accountName,
      kind: "employee" as const,
      isCurrent: accountId === currentAccountId,
    }));
  const isClient = places.some((place) => place.as === "client");
  return isClient ? [...work, { id: "cabinet", name: t("asCustomer"), kind: "customer", isCurrent: false }] : work;
}
