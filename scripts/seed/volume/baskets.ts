import { paymentStatusOf, priceOrder } from "@/lib/orders/model/pricing";
import type { OfferedItem } from "@/lib/orders/rules/offered-items";

const BASKETS = 400;
/** Every so many baskets one with an item that is delivered by code. */
const WITH_CODE_EVERY = 25;

export type BasketLine = {
  position: number;
  item: OfferedItem;
  quantity: number;
  sumMinor: number;
  discountMinor: number;
  vatMinor: number;
};
export type Basket = {
  number: number;
  hasCode: boolean;
  lines: BasketLine[];
  itemsMinor: number;
  vatMinor: number;
  totalMinor: number;
  /** What was received and what it makes of the order: nothing, half, everything. */
  payments: { receivedMinor: number; status: string }[];
};

type Terms = { vatIncluded: boolean; defaultVatBps: number };

/**
 * What the orders of the volume consist of. Prices come from the one place where orders are priced; a million orders
 * copy from these, so that nothing is computed a second time in SQL.
 */
export function makeBaskets(items: readonly OfferedItem[], terms: Terms): Basket[] {
  const plain = items.filter(({ kind }) => kind === "licence");
  const byCode = items.filter(({ kind }) => kind === "licence_code");
  return Array.from({ length: BASKETS }, (_, number) => {
    const hasCode = number % WITH_CODE_EVERY === 0;
    const plainCount = hasCode ? number % 2 : 1 + (number % 4);
    const chosen = Array.from({ length: plainCount }, (_, index) => plain[(number * 5 + index * 7) % plain.length]);
    const coded = hasCode ? [byCode[(number / WITH_CODE_EVERY) % byCode.length]] : [];
    const distinct = [...new Set([...coded, ...chosen])].filter((item) => item !== undefined);
    return priced(
      number,
      distinct.map((item, index) => ({ item, quantity: 1 + ((number + index) % 3) })),
      terms,
    );
  });
}

function priced(number: number, chosen: { item: OfferedItem; quantity: number }[], terms: Terms): Basket {
  const result = priceOrder({
    ...terms,
    lines: chosen.map(({ item, quantity }) => ({
      id: item.id,
      quantity,
      unitPriceMinor: item.priceMinor,
      typedSumMinor: null,
      optionsMinor: 0,
      vatBps: item.vatBps,
    })),
    discounts: [],
    deliveryMinor: 0,
    commissionBps: 0,
  });
  const { itemsMinor, vatMinor, totalMinor } = result;
  const received = [0, Math.floor(totalMinor / 2), totalMinor];
  return {
    number,
    hasCode: chosen.some(({ item }) => item.kind === "licence_code"),
    lines: chosen.map(({ item, quantity }, index) => {
      const { sumMinor = 0, discountMinor = 0, vatMinor: vat = 0 } = result.lines[index] ?? {};
      return { position: index + 1, item, quantity, sumMinor, discountMinor, vatMinor: vat };
    }),
    itemsMinor,
    vatMinor,
    totalMinor,
    payments: received.map((receivedMinor) => ({
      receivedMinor,
      status: paymentStatusOf(receivedMinor, totalMinor, chosen.length),
    })),
  };
}
