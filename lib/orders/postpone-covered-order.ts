import { and, eq } from "drizzle-orm";
import { coveredOrders } from "@/db/schema/licences";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";

const PAUSE_MS = 10 * 60_000;

/** Puts an order whose delivery failed back behind the others. */
export async function postponeCoveredOrder(ctx: WriteContext, input: { orderId: string }): Promise<void> {
  requirePermission(ctx.actor, "queue.serve");
  await ctx.tx
    .update(coveredOrders)
    .set({ dueAt: new Date(ctx.now.getTime() + PAUSE_MS) })
    .where(and(eq(coveredOrders.accountId, ctx.actor.accountId), eq(coveredOrders.orderId, input.orderId)));
}
