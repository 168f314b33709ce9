import { and, asc, eq, lte } from "drizzle-orm";
import { coveredOrders } from "@/db/schema/licences";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";

const BATCH = 100;

/** Orders that may be complete now, the longest waiting first. */
export async function listCoveredOrders(ctx: ReadContext): Promise<string[]> {
  requirePermission(ctx.actor, "queue.serve");
  const rows = await ctx.db
    .select({ orderId: coveredOrders.orderId })
    .from(coveredOrders)
    .where(and(eq(coveredOrders.accountId, ctx.actor.accountId), lte(coveredOrders.dueAt, ctx.now)))
    .orderBy(asc(coveredOrders.dueAt), asc(coveredOrders.orderId))
    .limit(BATCH);
  return rows.map(({ orderId }) => orderId);
}
