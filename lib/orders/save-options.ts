import { and, asc, eq } from "drizzle-orm";
import { orderOptions } from "@/db/schema/orders";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { SaveOptionsInput } from "./model/commands";
import type { OrderSummary } from "./model/order-fields";
import { changeOrder } from "./rules/change-order";
import { orderSummary } from "./rules/order-summary";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireEditable } from "./rules/require-responsible";
import { type LockedOrder, lockOrder } from "./sql/lock-order";

/**
 * Keeps the options of an order as they stand on the screen, in that order (R-AGG-39 to 41). Those that are there already
 * make no new version.
 *
 * @throws permission.denied, order.not_found, order.stale, order.frozen, order.locked
 */
export async function saveOptions(ctx: WriteContext, input: SaveOptionsInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.edit_parameters");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireEditable(ctx, order);
  const before = await optionPairs(ctx, order);
  if (sameOptions(before, input.options)) return orderSummary(order);
  const ofOrder = and(eq(orderOptions.accountId, order.accountId), eq(orderOptions.orderId, order.id));
  await ctx.tx.delete(orderOptions).where(ofOrder);
  if (input.options.length > 0) {
    const rows = input.options.map((option, index) => ({
      accountId: order.accountId,
      orderId: order.id,
      position: index + 1,
      ...option,
    }));
    await ctx.tx.insert(orderOptions).values(rows);
  }
  const changed = await changeOrder(ctx, order);
  await recordEvent(ctx, "order.options_changed", changed, { before, after: await optionPairs(ctx, order) });
  return orderSummary(changed);
}

function sameOptions(kept: readonly [string, string][], wanted: SaveOptionsInput["options"]): boolean {
  return JSON.stringify(kept) === JSON.stringify(wanted.map(({ name, value }) => [name, value]));
}

async function optionPairs(ctx: WriteContext, order: LockedOrder): Promise<[string, string][]> {
  const rows = await ctx.db
    .select({ name: orderOptions.name, value: orderOptions.value })
    .from(orderOptions)
    .where(and(eq(orderOptions.accountId, order.accountId), eq(orderOptions.orderId, order.id)))
    .orderBy(asc(orderOptions.position));
  return rows.map(({ name, value }) => [name, value]);
}
