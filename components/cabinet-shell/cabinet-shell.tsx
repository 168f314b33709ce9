import { LayoutDashboard } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";
import { SkipLink } from "@/components/shell/skip-link";
import type { ShellActions, ShellPreferences, ShellUser } from "@/components/shell/types";
import { UserMenu } from "@/components/shell/user-menu";
import { MenuLink } from "@/components/ui/menu";
import { NavigationProgress } from "@/components/ui/navigation-progress";
import { CabinetNav } from "./cabinet-nav";

type Props = {
  user: ShellUser;
  /** The company whose customer he is; without it the cabinet shows several and bears the product's name. */
  companyName?: string | undefined;
  /** The way to the dashboard, for a customer who is an employee somewhere. */
  dashboardHref?: string | undefined;
  profileHref: string;
  preferences: ShellPreferences;
  actions: Pick<ShellActions, "setLocale" | "setTheme" | "signOut">;
  children: ReactNode;
};

/** The frame of the customer's cabinet, made for a phone: a name above, two places below, the page between them. */
export function CabinetShell({ user, companyName, dashboardHref, profileHref, preferences, actions, children }: Props) {
  const t = useTranslations();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <NavigationProgress />
      <header className="sticky top-0 z-30 border-line border-b bg-surface">
        <div className="mx-auto flex h-topbar max-w-4xl items-center gap-2.5 px-4">
          <Mark className="size-6 shrink-0" />
          <p className="min-w-0 truncate font-semibold tracking-tight">{companyName ?? t("common.appName")}</p>
          <CabinetNav place="top" />
          <div className="ml-auto">
            <UserMenu user={user} preferences={preferences} actions={actions} profileHref={profileHref}>
              {dashboardHref && (
                <MenuLink href={dashboardHref} icon={<LayoutDashboard aria-hidden />}>
                  {t("shell.toDashboard")}
                </MenuLink>
              )}
            </UserMenu>
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-4xl flex-1 px-4 py-5 focus:outline-none max-md:pb-20"
      >
        {children}
      </main>
      <CabinetNav place="bottom" />
    </div>
  );
}
