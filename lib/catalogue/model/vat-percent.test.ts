import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePercent, percentText } from "./vat-percent";

describe("a VAT rate", () => {
  test.for([
    ["23", 2_300],
    [" 8,5 % ", 850],
    ["5.25%", 525],
    ["0", 0],
    ["100", 10_000],
    ["0.05", 5],
  ] as const)("%s is read into basis points", ([text, bps]) => {
    expect(parsePercent(text)).toBe(bps);
  });

  test.for(["", "abc", "-1", "100.01", "101", "1.234", "1e1", "23 %%", "٢٣", ".5"])("%s is no rate", (text) => {
    expect(parsePercent(text)).toBeNull();
  });

  test("what is shown is read back as the same rate", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (bps) => {
        expect(parsePercent(percentText(bps))).toBe(bps);
      }),
    );
  });
});
