"use client";

import type { ReactNode } from "react";
import { setLocaleAction, setThemeAction } from "@/app/preferences/actions";
import { AuthShell } from "@/components/auth-shell/auth-shell";
import { CabinetShell } from "@/components/cabinet-shell/cabinet-shell";
import { StaffShell } from "@/components/shell/staff-shell";
import type { ShellPreferences } from "@/components/shell/types";
import { localeNames, locales } from "@/lib/i18n/locales";

const user = { name: "Olga Wiśniewska-Konstantynopolska", email: "olga@example.org" };
const preferences: ShellPreferences = {
  theme: "system",
  locales: locales.map((code) => ({ code, name: localeNames[code] })),
};
const nothing = async () => {};
const actions = { setLocale: setLocaleAction, setTheme: setThemeAction, signOut: nothing, switchWorkplace: nothing };
const sections = {
  orders: true,
  createOrder: true,
  clients: true,
  catalogue: true,
  staff: true,
  company: true,
  apiKeys: true,
  audit: true,
  storage: true,
  mailbox: true,
};

export function StaffShellSample({ children }: { children: ReactNode }) {
  return (
    <StaffShell
      user={user}
      preferences={preferences}
      actions={actions}
      sections={sections}
      profileHref="/dev/ui"
      savedGroups={[{ id: "unprocessed", name: "Необработанные заказы распространителей", href: "/orders?stage=NEW" }]}
      workplaces={[
        { id: "1", name: "Distributor of textbooks", kind: "employee", isCurrent: true },
        { id: "2", name: "Print house", kind: "employee", isCurrent: false },
        { id: "3", name: "Online school", kind: "customer", isCurrent: false },
      ]}
    >
      {children}
    </StaffShell>
  );
}

export function CabinetShellSample({ children }: { children: ReactNode }) {
  return (
    <CabinetShell
      user={user}
      companyName="Print house"
      dashboardHref="/dev/ui/staff"
      profileHref="/dev/ui"
      preferences={preferences}
      actions={actions}
    >
      {children}
    </CabinetShell>
  );
}

export function AuthShellSample({ children }: { children: ReactNode }) {
  return (
    <AuthShell locales={preferences.locales} actions={actions}>
      {children}
    </AuthShell>
  );
}
