import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { visibleOrders } from "./visible-orders";

/** An order as it stands in the database, locked. */
export type LockedOrder = typeof orders.$inferSelect;

/**
 * The one way to take an order for change: visible rows only, `FOR NO KEY UPDATE` (rows that refer to the
 * order may be written meanwhile). `version` is the one the caller saw.
 *
 * @throws order.not_found, order.stale
 */
export async function lockOrder(ctx: WriteContext, orderId: string, version: number): Promise<LockedOrder> {
  const order = await lockLatestOrder(ctx, orderId);
  if (order.version !== version) throw new DomainError("conflict", "order.stale", { version: order.version });
  return order;
}

/** The same for work that is decided by the order's state, not by what somebody saw. @throws order.not_found */
export async function lockLatestOrder(ctx: WriteContext, orderId: string): Promise<LockedOrder> {
  const [order] = await ctx.tx
    .select()
    .from(orders)
    .where(and(visibleOrders(ctx.actor), eq(orders.id, orderId)))
    .for("no key update")
    .limit(1);
  if (!order) throw new DomainError("not_found", "order.not_found");
  return order;
}
