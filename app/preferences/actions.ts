"use server";

import { cookies } from "next/headers";
import { isTheme, themeCookie } from "@/lib/core/theme";
import { isLocale, localeCookie } from "@/lib/i18n/locales";
import { env } from "@/lib/server/env";

const YEAR_S = 365 * 24 * 60 * 60;

/** Keeps the language of this browser. Anyone may call it: it changes nothing but the caller's own cookie. */
export async function setLocaleAction(locale: unknown): Promise<void> {
  if (isLocale(locale)) await keep(localeCookie, locale);
}

/** Keeps the theme of this browser. Anyone may call it: it changes nothing but the caller's own cookie. */
export async function setThemeAction(theme: unknown): Promise<void> {
  if (isTheme(theme)) await keep(themeCookie, theme);
}

async function keep(name: string, value: string): Promise<void> {
  const secure = env().KONTOR_URL.startsWith("https://");
  (await cookies()).set(name, value, { path: "/", sameSite: "lax", maxAge: YEAR_S, secure });
}
