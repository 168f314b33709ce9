import { cookies } from "next/headers";
import { isTheme, themeCookie } from "@/lib/core/theme";
import { isLocale, localeCookie } from "@/lib/i18n/locales";
import { env } from "@/lib/server/env";

const YEAR_S = 365 * 24 * 60 * 60;

/** Keeps a choice in this browser. */
export async function keepCookie(name: string, value: string): Promise<void> {
  const secure = env().KONTOR_URL.startsWith("https://");
  (await cookies()).set(name, value, { path: "/", sameSite: "lax", maxAge: YEAR_S, secure });
}

/** Brings the choices that a person made elsewhere into this browser; what he never chose stays as it is here. */
export async function keepPreferences(chosen: { locale: string | null; theme: string }): Promise<void> {
  if (isLocale(chosen.locale)) await keepCookie(localeCookie, chosen.locale);
  if (isTheme(chosen.theme) && chosen.theme !== "system") await keepCookie(themeCookie, chosen.theme);
}
