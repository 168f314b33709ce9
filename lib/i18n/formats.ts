import type { Formats } from "next-intl";
import { dateShapes } from "@/lib/core/date-shapes";

/** The few shapes of numbers that the interface uses; components name them and never spell them out. */
export const formats = {
  dateTime: dateShapes,
  number: {
    count: { maximumFractionDigits: 0 },
    percent: { style: "percent", maximumFractionDigits: 2 },
  },
} satisfies Formats;
