import { describe, expect, test } from "vitest";
import { isQuantity, linesOfTicked, tickedSum } from "./ticked-items";

const items = [
  { id: "a", priceMinor: 10_000 },
  { id: "b", priceMinor: 250 },
];

describe("ticked items", () => {
  test("R-AGG-27 R-AGG-30 every ticked item becomes a line with its quantity, and the sum is shown", () => {
    const lines = linesOfTicked(
      "p",
      new Map([
        ["a", "3"],
        ["b", "2"],
      ]),
    );

    expect(lines).toEqual([
      { productId: "p", itemId: "a", quantity: 3 },
      { productId: "p", itemId: "b", quantity: 2 },
    ]);
    expect(tickedSum(items, lines)).toBe(30_500);
  });

  test.for(["0", "-1", "1.5", "", " ", "abc", "10001", "1e9"])(
    "R-AGG-29 the quantity «%s» counts for nothing and is left for the server to refuse",
    (text) => {
      const lines = linesOfTicked("p", new Map([["a", text]]));

      expect(lines).toHaveLength(1);
      expect(isQuantity(lines[0]?.quantity ?? 1)).toBe(false);
      expect(tickedSum(items, lines)).toBe(0);
    },
  );
});
