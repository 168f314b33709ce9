import { z } from "zod";
import { listOrdersInput, PAGE_SIZE, PAGE_SIZE_MAX } from "./order-list";

const DIGITS = /^(0|[1-9]\d{0,14})$/;
const AMOUNT_MAX = 1_000_000_000_000;

/** A whole number as it stands in an address: digits and nothing else, so that nothing is guessed (promise I2). */
function integerText(minimum: number, maximum: number) {
  return z
    .string()
    .regex(DIGITS, "field.type")
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum))
    .meta({ type: "integer", pattern: undefined, minimum, maximum });
}

/** The filters of `listOrdersInput` as a query string carries them. */
export const listOrdersQuery = listOrdersInput.extend({
  totalFromMinor: integerText(0, AMOUNT_MAX).optional().describe("Order sum at least, in minor units."),
  totalToMinor: integerText(0, AMOUNT_MAX).optional().describe("Order sum at most, in minor units."),
  limit: integerText(1, PAGE_SIZE_MAX).default(PAGE_SIZE).describe("Most rows of a page."),
});
