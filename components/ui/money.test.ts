import { describe, expect, test } from "vitest";
import { decimalText, formatMoney } from "./format-money";
import { parseMoney } from "./parse-money";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("formatMoney", () => {
  test.for([
    ["two digits, English", 123450, "EUR", "en", "€1,234.50"],
    ["two digits, Russian", 123450, "RUB", "ru", "1 234,50 ₽"],
    ["two digits, Polish", 1234550, "PLN", "pl", "12 345,50 zł"],
    ["no digits", 1234, "JPY", "en", "¥1,234"],
    ["three digits", 1, "KWD", "en", "KWD 0.001"],
    ["less than nothing", -5, "EUR", "en", "-€0.05"],
    ["M1 the largest amount keeps its last digit", 1_000_000_000_000, "EUR", "en", "€10,000,000,000.00"],
    ["M1 one below the largest", 999_999_999_999, "EUR", "en", "€9,999,999,999.99"],
  ] as const)("%s", ([, amountMinor, currency, locale, expected]) => {
    expect(plain(formatMoney(amountMinor, currency, locale))).toBe(expected);
  });
});

describe("parseMoney", () => {
  test.for([
    ["1250", "EUR", 125000],
    ["1250.5", "EUR", 125050],
    ["1 250,50", "EUR", 125050],
    ["1,250.50", "EUR", 125050],
    ["1.250.000,05", "EUR", 125000005],
    ["1,250", "EUR", 125000],
    ["1.250", "KWD", 1250],
    ["1250", "JPY", 1250],
    ["1250.5", "JPY", null],
    ["0.001", "EUR", null],
    ["", "EUR", null],
    ["-5", "EUR", null],
    ["1e3", "EUR", null],
    ["NaN", "EUR", null],
    ["10000000000.01", "EUR", null],
  ] as const)("%s %s", ([text, currency, expected]) => {
    expect(parseMoney(text, currency)).toBe(expected);
  });

  test("what is shown as a decimal text is read back as the same amount", () => {
    for (const amountMinor of [0, 5, 99, 100, 123456, 999_999_999_999]) {
      expect(parseMoney(decimalText(amountMinor, "EUR"), "EUR")).toBe(amountMinor);
    }
  });
});
