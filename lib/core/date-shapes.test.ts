import { describe, expect, test } from "vitest";
import { dateLocale, dateShapes } from "./date-shapes";

const at = new Date("2026-03-09T21:05:00Z");

describe("dates", () => {
  test.for([
    ["en", "9 Mar 2026, 21:05"],
    ["pl", "9 mar 2026, 21:05"],
    ["ru", "9 мар. 2026 г., 21:05"],
  ] as const)("%s: the day before the month, and 24 hours", ([locale, text]) => {
    const format = new Intl.DateTimeFormat(dateLocale(locale), { ...dateShapes.dayTime, timeZone: "UTC" });
    expect(format.format(at)).toBe(text);
  });
});
