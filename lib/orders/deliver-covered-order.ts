import { and, eq } from "drizzle-orm";
import { coveredOrders } from "@/db/schema/licences";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { nextLicenceStage } from "./model/licence-stages";
import { moveOrder } from "./rules/change-order";
import { deliverLines } from "./rules/deliver-lines";
import { linesOfOrder } from "./rules/put-lines";
import { codeItemsOf, lockItems } from "./rules/reserve-codes";
import { lockLatestOrder } from "./sql/lock-order";

/**
 * Sends out an order that waited for codes, once all of them are reserved for it (R-AGG-51, 52); otherwise does nothing.
 * Safe to run twice: the stage decides under the order's lock. Returns whether it was delivered.
 *
 * @throws order.not_found
 */
export async function deliverCoveredOrder(ctx: WriteContext, input: { orderId: string }): Promise<boolean> {
  requirePermission(ctx.actor, "queue.serve");
  const order = await lockLatestOrder(ctx, input.orderId);
  await ctx.tx
    .delete(coveredOrders)
    .where(and(eq(coveredOrders.accountId, ctx.actor.accountId), eq(coveredOrders.orderId, order.id)));
  if (order.stage !== "AWAITING_DELIVERY") return false;
  await lockItems(ctx, codeItemsOf(await linesOfOrder(ctx, order)));
  const isWaiting = (await linesOfOrder(ctx, order)).some((line) => line.queuePlace !== null);
  if (isWaiting) return false;
  const moved = await moveOrder(ctx, order, nextLicenceStage(order.stage, "deliver"));
  await deliverLines(ctx, moved, order.stage);
  return true;
}
