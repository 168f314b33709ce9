import { useLocale } from "next-intl";
import { type DateShape, dateLocale, dateShapes } from "@/lib/core/date-shapes";

/** Making one costs more than using it, and a list has hundreds of dates. */
const made = new Map<string, Intl.DateTimeFormat>();

/** Writes an instant in the reader's language; without a zone in UTC, as for calendar days. */
export function useDates(): (at: Date, shape: DateShape, timeZone?: string) => string {
  const locale = dateLocale(useLocale());
  return (at, shape, timeZone = "UTC") => formatOf(locale, shape, timeZone).format(at);
}

function formatOf(locale: string, shape: DateShape, timeZone: string): Intl.DateTimeFormat {
  const name = `${locale} ${shape} ${timeZone}`;
  const known = made.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...dateShapes[shape], timeZone });
  made.set(name, format);
  return format;
}
