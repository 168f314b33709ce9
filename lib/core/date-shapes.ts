/** The few shapes of dates that the interface uses; components name them and never spell them out. */
export const dateShapes = {
  day: { day: "numeric", month: "short", year: "numeric" },
  dayTime: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  exact: { dateStyle: "full", timeStyle: "long" },
  time: { hour: "2-digit", minute: "2-digit" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateShape = keyof typeof dateShapes;

/** The tongue in which dates are written: English ones the British way, day before month and 24 hours. */
export function dateLocale(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}
