import { cookies } from "next/headers";
import type { ShellPreferences } from "@/components/shell/types";
import { isTheme, themeCookie } from "@/lib/core/theme";
import { localeNames, locales } from "@/lib/i18n/locales";

/** The languages to choose from, each under its own name. */
export const localeChoices = locales.map((code) => ({ code, name: localeNames[code] }));

/** What the shells show of this browser: its theme, and the languages there are. */
export async function shellPreferences(): Promise<ShellPreferences> {
  const saved = (await cookies()).get(themeCookie)?.value;
  return { theme: isTheme(saved) ? saved : "system", locales: localeChoices };
}
