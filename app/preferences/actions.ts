"use server";

import { isTheme, themeCookie } from "@/lib/core/theme";
import { isLocale, localeCookie } from "@/lib/i18n/locales";
import { saveMyPreferencesInput } from "@/lib/people/model/sessions";
import { saveMyPreferences } from "@/lib/people/save-my-preferences";
import { runPersonAction } from "@/lib/server/action";
import { writeAs } from "@/lib/server/context";
import { keepCookie } from "./keep-cookie";

/** Keeps the language in this browser and, for who is signed in, with the person. Anyone may call it for himself. */
export async function setLocaleAction(locale: unknown): Promise<void> {
  if (!isLocale(locale)) return;
  await keepCookie(localeCookie, locale);
  await keepWithPerson({ locale });
}

/** Keeps the theme in this browser and, for who is signed in, with the person. Anyone may call it for himself. */
export async function setThemeAction(theme: unknown): Promise<void> {
  if (!isTheme(theme)) return;
  await keepCookie(themeCookie, theme);
  await keepWithPerson({ theme });
}

/** A refusal only says that nobody is signed in; the cookie is kept all the same. */
async function keepWithPerson(input: { locale?: string; theme?: string }): Promise<void> {
  await runPersonAction(saveMyPreferencesInput, input, (actor, parsed) =>
    writeAs(actor, (ctx) => saveMyPreferences(ctx, parsed)),
  );
}
