/** The languages of the interface, in the order in which they are offered. */
export const locales = ["en", "ru", "pl"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

/** Each language under its own name, because a reader looks for his own. */
export const localeNames: Record<Locale, string> = { en: "English", ru: "Русский", pl: "Polski" };

/** Not HttpOnly: the last error page reads it when the server can no longer speak. It holds nothing secret. */
export const localeCookie = "kontor_locale";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
