import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PricedLine, paymentStatusOf, priceOrder } from "./pricing";

const aLine = (overrides: Partial<PricedLine> = {}): PricedLine => ({
  id: crypto.randomUUID(),
  quantity: 1,
  unitPriceMinor: 10_000,
  typedSumMinor: null,
  optionsMinor: 0,
  vatBps: 2_000,
  ...overrides,
});
const plain = { discounts: [], deliveryMinor: 0, commissionBps: 0, vatIncluded: true, defaultVatBps: 2_000 };
const percent = (rateBps: number, appliesTo = "order") => ({
  id: `${appliesTo}${rateBps}`,
  appliesTo,
  rateBps,
  amountMinor: 0,
});
const fixed = (amountMinor: number) => ({ id: `fixed${amountMinor}`, appliesTo: "order", rateBps: null, amountMinor });

describe("priceOrder", () => {
  test("R-UNI-18 three times 33.33 less ten percent with VAT of 20 % included", () => {
    const priced = priceOrder({
      ...plain,
      lines: [aLine({ quantity: 3, unitPriceMinor: 3_333 })],
      discounts: [percent(1_000)],
    });

    expect(priced).toMatchObject({ itemsMinor: 9_999, discountMinor: 1_000, totalMinor: 8_999, vatMinor: 1_500 });
  });

  test("R-UNI-20 ten over three equal lines is 3.34, 3.33 and 3.33", () => {
    const priced = priceOrder({ ...plain, lines: [aLine(), aLine(), aLine()], discounts: [fixed(1_000)] });

    expect(priced.lines.map((line) => line.discountMinor)).toEqual([334, 333, 333]);
  });

  test("R-AGG-30 three times 100.00 makes 300.00", () => {
    expect(priceOrder({ ...plain, lines: [aLine({ quantity: 3 })] })).toMatchObject({
      itemsMinor: 30_000,
      totalMinor: 30_000,
    });
  });

  test("VAT on top is added per rate, delivery at the default rate, commission after VAT", () => {
    const priced = priceOrder({
      ...plain,
      vatIncluded: false,
      lines: [aLine({ unitPriceMinor: 10_000, vatBps: 800 }), aLine({ unitPriceMinor: 5_000 })],
      deliveryMinor: 1_000,
      commissionBps: 100,
    });

    // 800 + (5 000 + 1 000) × 20 % = 2 000; base 18 000; commission 180, its VAT 36.
    expect(priced).toMatchObject({ commissionMinor: 180, vatMinor: 2_036, totalMinor: 18_216 });
  });

  test("discounts are each computed on the whole and together at most the order; bonuses lower nothing", () => {
    const priced = priceOrder({
      ...plain,
      lines: [aLine()],
      discounts: [percent(9_000), percent(2_000), percent(500, "bonus")],
    });

    expect(priced).toMatchObject({ discountMinor: 10_000, bonusMinor: 500, totalMinor: 0 });
    expect(priced.discounts.map(({ amountMinor }) => amountMinor)).toEqual([9_000, 1_000, 500]);
  });

  test("a typed line sum stands in place of price and quantity", () => {
    expect(
      priceOrder({ ...plain, lines: [aLine({ quantity: 2, unitPriceMinor: 5_000, typedSumMinor: 9_000 })] }).totalMinor,
    ).toBe(9_000);
  });

  test("P-M10 discount and VAT shares always sum to the whole, and no total is negative", () => {
    const amount = fc.integer({ min: 0, max: 9_999_999 });
    const lines = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 50 }),
        unitPriceMinor: amount,
        vatBps: fc.constantFrom(0, 500, 800, 2_000, 2_300),
      }),
      { minLength: 1, maxLength: 12 },
    );
    void fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 0, max: 10_000 }),
        amount,
        amount,
        fc.boolean(),
        (some, rateBps, off, deliveryMinor, vatIncluded) => {
          const priced = priceOrder({
            ...plain,
            vatIncluded,
            deliveryMinor,
            lines: some.map((line) => aLine(line)),
            discounts: [percent(rateBps), fixed(off)],
          });
          const total = (pick: (line: (typeof priced.lines)[number]) => number) =>
            priced.lines.reduce((sum, line) => sum + pick(line), 0);

          expect(total((line) => line.discountMinor)).toBe(priced.discountMinor);
          expect(total((line) => line.sumMinor)).toBe(priced.itemsMinor);
          expect(total((line) => line.vatMinor)).toBeLessThanOrEqual(priced.vatMinor);
          expect(priced.totalMinor).toBeGreaterThanOrEqual(0);
          expect(priced.discountMinor).toBeLessThanOrEqual(priced.itemsMinor);
        },
      ),
    );
  });
});

describe("paymentStatusOf", () => {
  test.for([
    ["nothing received is unpaid", 0, 100, 1, "unpaid"],
    ["a part is partial", 40, 100, 1, "partial"],
    ["all is paid", 100, 100, 1, "paid"],
    ["more than all is paid", 130, 100, 1, "paid"],
    ["a free order with lines is paid", 0, 0, 1, "paid"],
    ["an order without lines is unpaid", 0, 0, 0, "unpaid"],
  ] as const)("%s", ([, received, total, lines, status]) => {
    expect(paymentStatusOf(received, total, lines)).toBe(status);
  });
});
