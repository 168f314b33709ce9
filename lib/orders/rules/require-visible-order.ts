import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import { DomainError } from "@/lib/core/errors";
import { visibleOrders } from "@/lib/orders/sql/visible-orders";
import type { ReadContext } from "@/lib/server/context";

/** An order out of sight is refused like one that does not exist (promise R3). @throws order.not_found */
export async function requireVisibleOrder(ctx: ReadContext, orderId: string): Promise<void> {
  const [order] = await ctx.db
    .select({ id: orders.id })
    .from(orders)
    .where(and(visibleOrders(ctx.actor), eq(orders.id, orderId)))
    .limit(1);
  if (!order) throw new DomainError("not_found", "order.not_found");
}

/** The same for whatever names an order. @throws order.not_found */
export function requireOrderInSight(ctx: ReadContext, { orderId }: { orderId: string }): Promise<void> {
  return requireVisibleOrder(ctx, orderId);
}
