import { defaultLocale, isLocale, type Locale } from "./locales";

/** How many entries of the header are looked at: a browser sends fewer than ten. */
const ENTRIES_MAX = 20;

/** The saved language, else the best known one of `Accept-Language` (RFC 9110, 12.5.4), else English. */
export function chooseLocale(saved: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(saved)) return saved;
  const wanted = (acceptLanguage ?? "")
    .split(",", ENTRIES_MAX)
    .map(readEntry)
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return defaultLocale;
}

function readEntry(entry: string): { language: string; weight: number } {
  const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language: tag.split("-")[0] ?? "", weight: Number.isFinite(weight) ? weight : 0 };
}
