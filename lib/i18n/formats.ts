import type { Formats } from "next-intl";

/** The few shapes of dates and numbers that the interface uses; components name them and never spell them out. */
export const formats = {
  dateTime: {
    day: { day: "numeric", month: "short", year: "numeric" },
    dayTime: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
    exact: { dateStyle: "full", timeStyle: "long" },
    time: { hour: "2-digit", minute: "2-digit" },
    month: { month: "long", year: "numeric" },
  },
  number: {
    count: { maximumFractionDigits: 0 },
    percent: { style: "percent", maximumFractionDigits: 2 },
  },
} satisfies Formats;
