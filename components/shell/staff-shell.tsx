"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { NavigationProgress } from "@/components/ui/navigation-progress";
import { Mark } from "./mark";
import { PhoneNav } from "./phone-nav";
import { RailNav } from "./rail-nav";
import { ShellCommands } from "./shell-commands";
import { ShellSearch } from "./shell-search";
import { SkipLink } from "./skip-link";
import type { SavedGroup, ShellActions, ShellPreferences, ShellUser, StaffSections, Workplace } from "./types";
import { UserMenu } from "./user-menu";
import { WorkplaceSwitcher } from "./workplace-switcher";

type Props = {
  user: ShellUser;
  workplaces: readonly Workplace[];
  sections: StaffSections;
  savedGroups?: readonly SavedGroup[];
  preferences: ShellPreferences;
  actions: ShellActions;
  profileHref: string;
  children: ReactNode;
};

/** The frame of the dashboard: rail, bar, page. On a phone the rail becomes a bar at the lower edge. */
export function StaffShell(props: Props) {
  const { user, workplaces, sections, savedGroups = [], preferences, actions, profileHref, children } = props;
  const t = useTranslations("shell");
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[var(--spacing-rail)_minmax(0,1fr)]">
      <SkipLink />
      <NavigationProgress />
      <aside className="sticky top-0 h-dvh overflow-y-auto bg-rail text-rail-ink max-md:hidden">
        <Link
          prefetch={false}
          href="/orders"
          className="flex h-topbar items-center gap-2.5 px-4 font-semibold text-lg text-white tracking-tight focus-visible:-outline-offset-2"
        >
          <Mark className="size-6" />
          Kontor
        </Link>
        <RailNav sections={sections} savedGroups={savedGroups} />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex h-topbar items-center gap-2 border-line border-b bg-surface px-3 md:px-5">
          <Mark className="size-6 shrink-0 md:hidden" />
          <ShellSearch />
          <div className="ml-auto flex min-w-0 items-center gap-1">
            {sections.createOrder && (
              <LinkButton
                href="/orders/new"
                variant="primary"
                icon={<Plus aria-hidden className="size-4" />}
                className="mr-1 whitespace-nowrap max-lg:hidden"
              >
                {t("newOrder")}
              </LinkButton>
            )}
            <WorkplaceSwitcher workplaces={workplaces} action={actions.switchWorkplace} />
            <UserMenu user={user} preferences={preferences} actions={actions} profileHref={profileHref} />
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 flex-1 px-3 py-4 focus:outline-none max-md:pb-20 md:px-5 md:py-5"
        >
          {children}
        </main>
      </div>
      <PhoneNav sections={sections} savedGroups={savedGroups} />
      <ShellCommands sections={sections} />
    </div>
  );
}
