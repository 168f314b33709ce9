import { and, asc, eq, sql } from "drizzle-orm";
import { orderDiscounts, orderLines, orders } from "@/db/schema/orders";
import { invalidField } from "@/lib/core/errors";
import { UNITS_MAX } from "@/lib/orders/model/order-fields";
import {
  type Priced,
  type PricedDiscount,
  type PricedLine,
  type PricingInput,
  paymentStatusOf,
  priceOrder,
} from "@/lib/orders/model/pricing";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";

/** What the sums of an order depend on, besides its lines and discounts. */
type Terms = Pick<
  LockedOrder,
  | "flow"
  | "receivedMinor"
  | "paidFromAccountMinor"
  | "deliveryMinor"
  | "commissionBps"
  | "vatIncluded"
  | "defaultVatBps"
>;
type SummedLine = PricedLine & { name: string };

/**
 * The one place where line sums, discount shares, VAT, totals and payment status are computed and stored (design 3).
 * Runs under the order's lock after every change of its lines, discounts or receipts; returns the order as it now stands.
 *
 * @throws order.amount_too_large, order.too_many_units
 */
export async function recalculateOrder(ctx: WriteContext, order: LockedOrder): Promise<LockedOrder> {
  const [lines, discounts] = await Promise.all([linesOf(ctx, order), discountsOf(ctx, order)]);
  const { sums, priced } = sumsOf(order, lines, discounts);
  await storeLines(ctx, order, priced);
  await storeDiscounts(ctx, order, priced);
  await ctx.tx
    .update(orders)
    .set(sums)
    .where(and(eq(orders.accountId, order.accountId), eq(orders.id, order.id)));
  return { ...order, ...sums };
}

/**
 * The same without storing, for an order that is about to be written with its sums.
 *
 * @throws order.amount_too_large, order.too_many_units
 */
export function sumsOf(order: Terms, lines: readonly SummedLine[], discounts: readonly PricedDiscount[]) {
  requireDeliverable(order, lines);
  const priced = priceWithinLimits({ ...order, lines, discounts });
  const { itemsMinor, discountMinor, bonusMinor, commissionMinor, vatMinor, totalMinor } = priced;
  const receivedMinor = order.receivedMinor + order.paidFromAccountMinor;
  const sums = {
    itemsMinor,
    discountMinor,
    bonusMinor,
    commissionMinor,
    vatMinor,
    totalMinor,
    paymentStatus: paymentStatusOf(receivedMinor, totalMinor, lines.length),
    lineCount: lines.length,
    firstLineName: lines[0]?.name ?? "",
  };
  return { sums, priced };
}

/** Every unit is a licence, and all of them leave in one transaction and one mail (promise L2). */
function requireDeliverable(order: Terms, lines: readonly { quantity: number }[]): void {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (order.flow === "licence" && units > UNITS_MAX)
    throw invalidField("lines", "order.too_many_units", { maximum: UNITS_MAX });
}

function priceWithinLimits(input: PricingInput): Priced {
  try {
    return priceOrder(input);
  } catch (error) {
    // The arithmetic refuses what is above the largest amount (promise M1).
    if (error instanceof RangeError) throw invalidField("lines", "order.amount_too_large");
    throw error;
  }
}

function linesOf(ctx: WriteContext, order: LockedOrder) {
  return ctx.db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.accountId, order.accountId), eq(orderLines.orderId, order.id)))
    .orderBy(asc(orderLines.position));
}

function discountsOf(ctx: WriteContext, order: LockedOrder) {
  return ctx.db
    .select()
    .from(orderDiscounts)
    .where(and(eq(orderDiscounts.accountId, order.accountId), eq(orderDiscounts.orderId, order.id)))
    .orderBy(asc(orderDiscounts.position));
}

/** One statement for all lines: an order of 500 lines costs one round trip. */
async function storeLines(ctx: WriteContext, order: LockedOrder, priced: Priced): Promise<void> {
  if (priced.lines.length === 0) return;
  const rows = priced.lines.map(
    (line) =>
      sql`(${line.id}::uuid, ${line.sumMinor}::bigint, ${line.discountMinor}::bigint, ${line.vatMinor}::bigint)`,
  );
  await ctx.tx.execute(sql`
    update ${orderLines} set sum_minor = priced.sum_minor, discount_minor = priced.discount_minor, vat_minor = priced.vat_minor
    from (values ${sql.join(rows, sql`, `)}) as priced (id, sum_minor, discount_minor, vat_minor)
    where ${orderLines.accountId} = ${order.accountId} and ${orderLines.id} = priced.id`);
}

async function storeDiscounts(ctx: WriteContext, order: LockedOrder, priced: Priced): Promise<void> {
  for (const { id, amountMinor } of priced.discounts) {
    await ctx.tx
      .update(orderDiscounts)
      .set({ amountMinor })
      .where(and(eq(orderDiscounts.accountId, order.accountId), eq(orderDiscounts.id, id)));
  }
}
