"use client";

import { LogOut, UserCog } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLink, MenuRadio, MenuSeparator } from "@/components/ui/menu";
import { useTheme } from "@/components/ui/theme-switch";
import { themes } from "@/lib/core/theme";
import type { ShellActions, ShellPreferences, ShellUser } from "./types";

type Props = {
  user: ShellUser;
  preferences: ShellPreferences;
  actions: Pick<ShellActions, "setLocale" | "setTheme" | "signOut">;
  profileHref: string;
  /** Further items at the top, for example the way to the cabinet. */
  children?: ReactNode;
};

/** The user's own menu: profile, language, theme, the way out. */
export function UserMenu({ user, preferences, actions, profileHref, children }: Props) {
  const t = useTranslations("shell");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const [theme, chooseTheme] = useTheme({ theme: preferences.theme, action: actions.setTheme });
  const [, startTransition] = useTransition();
  return (
    <Menu
      trigger={
        <Button
          type="button"
          variant="plain"
          aria-label={t("userMenu", { name: user.name })}
          className="px-1.5 text-ink"
        >
          <Avatar name={user.name} />
          <span className="max-w-32 truncate max-lg:hidden">{user.name}</span>
        </Button>
      }
    >
      <div className="px-2 py-1.5">
        <p className="font-medium">{user.name}</p>
        <p className="text-faint text-sm">{user.email}</p>
      </div>
      <MenuSeparator />
      {children}
      <MenuLink href={profileHref} icon={<UserCog aria-hidden />}>
        {t("profile")}
      </MenuLink>
      <MenuSeparator />
      <MenuRadio
        label={ui("locale.label")}
        value={locale}
        options={preferences.locales.map(({ code, name }) => ({ value: code, label: name }))}
        onValueChange={(code) => startTransition(() => actions.setLocale(code))}
      />
      <MenuRadio
        label={ui("theme.label")}
        value={theme}
        options={themes.map((value) => ({ value, label: ui(`theme.${value}`) }))}
        onValueChange={chooseTheme}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => startTransition(() => actions.signOut())}>
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
