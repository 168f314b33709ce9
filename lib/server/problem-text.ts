import { getLocale } from "next-intl/server";
import { createTranslator } from "use-intl/core";
import type { DomainError, ErrorParams } from "@/lib/core/errors";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";

type Texts = {
  (key: string, values: Record<string, string | number>): string;
  has: (key: string) => boolean;
  raw: (key: string) => string;
};

/** The text of a code in the reader's language; the code itself when it has none. Without `locale` that of the request. */
export async function problemText(code: string, params: ErrorParams = {}, locale?: Locale): Promise<string> {
  const t = await problemTexts(locale ?? (await getLocale()));
  if (!t.has(code)) return code;
  const values = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "boolean" || value === null ? String(value) : value,
  ]);
  return t(code, Object.fromEntries(values));
}

/** The texts of all codes in one language. */
export async function problemTexts(locale: Locale): Promise<Texts> {
  const { problems } = await loadMessages(locale);
  // Codes are data: `has` decides whether there is such a text.
  return createTranslator({ locale, messages: { problems }, namespace: "problems" }) as unknown as Texts;
}

/** The text for each refused field, by its path. */
export async function fieldTexts(error: DomainError, locale?: Locale): Promise<Record<string, string>> {
  const texts = await Promise.all(
    error.fields.map(async (field) => [field.path, await problemText(field.code, field.params, locale)] as const),
  );
  return Object.fromEntries(texts);
}
