import { multiply } from "@/lib/core/money";
import { type OrderLineInput, QUANTITY_MAX } from "@/lib/orders/model/order-fields";

/** Quantities as they were typed, by item. An item that is not in it is not ticked. */
export type Typed = ReadonlyMap<string, string>;

/** The ticked items as lines. What is no number becomes NaN, which the server refuses at its field. */
export function linesOfTicked(productId: string, typed: Typed): OrderLineInput[] {
  return [...typed].map(([itemId, text]) => ({
    productId,
    itemId,
    quantity: text.trim() === "" ? Number.NaN : Number(text),
  }));
}

/** What the ticked items come to, for checking; quantities that will be refused count for nothing. */
export function tickedSum(
  items: readonly { id: string; priceMinor: number }[],
  lines: readonly OrderLineInput[],
): number {
  return lines.reduce((sum, line) => {
    const item = items.find(({ id }) => id === line.itemId);
    return item && isQuantity(line.quantity) ? sum + multiply(item.priceMinor, line.quantity) : sum;
  }, 0);
}

export function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= QUANTITY_MAX;
}
