import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import { DomainError } from "@/lib/core/errors";
import type { Permission } from "@/lib/core/functions";
import { can, requirePermission } from "@/lib/core/permissions";
import { visibleOrders } from "@/lib/orders/sql/visible-orders";
import type { ReadContext } from "@/lib/server/context";

/**
 * Opens every use case about one order that exists. Scope is decided before functions (requirements 2.11): whoever does not
 * see the order learns that there is none, and only whoever sees it learns that a function is switched off.
 *
 * @throws order.not_found, permission.denied
 */
export async function requireOrderPermission(
  ctx: ReadContext,
  orderId: string,
  ...oneOf: [Permission, ...Permission[]]
): Promise<void> {
  if (oneOf.some((permission) => can(ctx.actor, permission))) return;
  const [seen] = await ctx.db
    .select({ id: orders.id })
    .from(orders)
    .where(and(visibleOrders(ctx.actor), eq(orders.id, orderId)))
    .limit(1);
  if (!seen) throw new DomainError("not_found", "order.not_found");
  requirePermission(ctx.actor, ...oneOf);
}
