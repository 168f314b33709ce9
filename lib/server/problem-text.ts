import { getTranslations } from "next-intl/server";
import type { DomainError, ErrorParams } from "@/lib/core/errors";

type Texts = { (key: string, values: Record<string, string | number>): string; has: (key: string) => boolean };

/** The text of a code in the reader's language; the code itself when it has none. */
export async function problemText(code: string, params: ErrorParams = {}): Promise<string> {
  const t = (await getTranslations("problems")) as unknown as Texts; // Codes are data: `has` decides whether there is such a text.
  if (!t.has(code)) return code;
  const values = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "boolean" || value === null ? String(value) : value,
  ]);
  return t(code, Object.fromEntries(values));
}

/** The text for each refused field, by its path. */
export async function fieldTexts(error: DomainError): Promise<Record<string, string>> {
  const texts = await Promise.all(
    error.fields.map(async (field) => [field.path, await problemText(field.code, field.params)] as const),
  );
  return Object.fromEntries(texts);
}
