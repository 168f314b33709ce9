import { allocate, includedVat, multiply, shareOf, toMinor } from "@/lib/core/money";

/** One line as far as its price goes. Amounts in minor units of the order's currency. */
export type PricedLine = {
  id: string;
  quantity: number;
  unitPriceMinor: number;
  typedSumMinor: number | null;
  optionsMinor: number;
  vatBps: number;
};

/** A discount: a rate in basis points, or else a fixed amount. */
export type PricedDiscount = { id: string; appliesTo: string; rateBps: number | null; amountMinor: number };

export type PricingInput = {
  lines: readonly PricedLine[];
  discounts: readonly PricedDiscount[];
  deliveryMinor: number;
  commissionBps: number;
  vatIncluded: boolean;
  defaultVatBps: number;
};

/**
 * Prices an order as requirements 2.10 say, rounding only at line sum, discount, VAT amount and commission. Discounts
 * are each computed on the undiscounted line sums, together at most the order; delivery and commission bear the
 * account's default VAT rate, and commission is computed on the sum after VAT.
 */
export function priceOrder(input: PricingInput) {
  const sums = input.lines.map(
    (line) => line.typedSumMinor ?? sum([multiply(line.unitPriceMinor, line.quantity), line.optionsMinor]),
  );
  const itemsMinor = sum(sums);
  const discounts = priceDiscounts(input.discounts, itemsMinor);
  const discountMinor = sum(
    discounts.filter(({ appliesTo }) => appliesTo === "order").map(({ amountMinor }) => amountMinor),
  );
  const bonusMinor = sum(
    discounts.filter(({ appliesTo }) => appliesTo === "bonus").map(({ amountMinor }) => amountMinor),
  );
  const shares = allocate(discountMinor, sums);
  const lines = input.lines.map((line, index) => {
    const sumMinor = sums[index] ?? 0;
    const discountShare = shares[index] ?? 0;
    return {
      id: line.id,
      vatBps: line.vatBps,
      sumMinor,
      discountMinor: discountShare,
      netOfDiscountMinor: sumMinor - discountShare,
    };
  });
  const beforeCommission = vatOf(input, lines);
  const baseMinor = sum([
    itemsMinor,
    -discountMinor,
    input.deliveryMinor,
    input.vatIncluded ? 0 : beforeCommission.vatMinor,
  ]);
  const commissionMinor = shareOf(baseMinor, input.commissionBps);
  const commissionVatMinor = vatAmount(commissionMinor, input.defaultVatBps, input.vatIncluded);
  return {
    itemsMinor,
    discountMinor,
    bonusMinor,
    commissionMinor,
    vatMinor: sum([beforeCommission.vatMinor, commissionVatMinor]),
    totalMinor: sum([baseMinor, commissionMinor, input.vatIncluded ? 0 : commissionVatMinor]),
    lines: lines.map(({ netOfDiscountMinor: _, ...line }) => ({
      ...line,
      vatMinor: beforeCommission.byLine.get(line.id) ?? 0,
    })),
    discounts: discounts.map(({ id, amountMinor }) => ({ id, amountMinor })),
  };
}

export type Priced = ReturnType<typeof priceOrder>;

/** Each discount on the undiscounted sum; those that lower the order stop at zero, the later ones first. */
function priceDiscounts(discounts: readonly PricedDiscount[], itemsMinor: number): PricedDiscount[] {
  let leftMinor = itemsMinor;
  return discounts.map((discount) => {
    const wantedMinor = discount.rateBps === null ? discount.amountMinor : shareOf(itemsMinor, discount.rateBps);
    if (discount.appliesTo !== "order") return { ...discount, amountMinor: wantedMinor };
    const amountMinor = Math.min(wantedMinor, leftMinor);
    leftMinor -= amountMinor;
    return { ...discount, amountMinor };
  });
}

/** VAT per rate over lines and delivery, shared out to the lines by largest remainder so that the parts sum to the whole. */
function vatOf(input: PricingInput, lines: readonly { id: string; vatBps: number; netOfDiscountMinor: number }[]) {
  const rates = [...new Set(lines.map(({ vatBps }) => vatBps))];
  const byLine = new Map<string, number>();
  let vatMinor = 0;
  for (const rate of rates) {
    const ofRate = lines.filter(({ vatBps }) => vatBps === rate);
    const delivery = rate === input.defaultVatBps ? input.deliveryMinor : 0;
    const weights = [...ofRate.map(({ netOfDiscountMinor }) => netOfDiscountMinor), delivery];
    const amount = vatAmount(sum(weights), rate, input.vatIncluded);
    const parts = allocate(amount, weights);
    for (const [index, line] of ofRate.entries()) byLine.set(line.id, parts[index] ?? 0);
    vatMinor = sum([vatMinor, amount]);
  }
  if (!rates.includes(input.defaultVatBps)) {
    vatMinor = sum([vatMinor, vatAmount(input.deliveryMinor, input.defaultVatBps, input.vatIncluded)]);
  }
  return { vatMinor, byLine };
}

function vatAmount(amountMinor: number, rateBps: number, isIncluded: boolean): number {
  return isIncluded ? includedVat(amountMinor, rateBps) : shareOf(amountMinor, rateBps);
}

function sum(amounts: readonly number[]): number {
  return toMinor(amounts.reduce((total, amount) => total + BigInt(amount), 0n));
}

/** Payment status from what was received and what is asked (requirements 2.10). An order without lines is unpaid. */
export function paymentStatusOf(
  receivedMinor: number,
  totalMinor: number,
  lineCount: number,
): "unpaid" | "partial" | "paid" {
  if (lineCount === 0) return "unpaid";
  if (receivedMinor >= totalMinor) return "paid";
  return receivedMinor > 0 ? "partial" : "unpaid";
}
