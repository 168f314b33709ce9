import { and, eq, inArray } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { orderLines } from "@/db/schema/orders";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { CancelOrderInput } from "./model/commands";
import { nextLicenceStage } from "./model/licence-stages";
import type { OrderSummary } from "./model/order-fields";
import { moveOrder } from "./rules/change-order";
import { orderSummary } from "./rules/order-summary";
import { linesOfOrder, type OrderLine } from "./rules/put-lines";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireResponsible } from "./rules/require-responsible";
import { codeItemsOf, lockItems } from "./rules/reserve-codes";
import { serveQueue } from "./rules/serve-queue";
import { lockOrder } from "./sql/lock-order";

/**
 * Cancels a licence order that has not been delivered. Codes reserved for it go to the next waiting orders at once
 * (R-AGG-46, 55).
 *
 * @throws permission.denied, order.not_found, order.stale, order.locked, order.wrong_stage
 */
export async function cancelOrder(ctx: WriteContext, input: CancelOrderInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.cancel");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireResponsible(ctx, order);
  if (order.flow !== "licence")
    throw new DomainError("conflict", "order.wrong_stage", { stage: order.stage, step: "cancel" });
  const stage = nextLicenceStage(order.stage, "cancel");
  const lines = await linesOfOrder(ctx, order);
  const itemIds = codeItemsOf(lines);
  await lockItems(ctx, itemIds);
  const freedCodes = await freeCodes(ctx, lines);
  const cancelled = await moveOrder(ctx, order, stage, { cancelledAt: ctx.now, grantState: "none" });
  await recordEvent(ctx, "order.cancelled", cancelled, { from: order.stage, to: stage, freedCodes });
  for (const itemId of itemIds) await serveQueue(ctx, itemId);
  return orderSummary(cancelled);
}

/** Leaves the queue and gives back what was reserved; nothing of it was ever shown to anybody. */
async function freeCodes(ctx: WriteContext, lines: readonly OrderLine[]): Promise<number> {
  const lineIds = lines.map(({ id }) => id);
  if (lineIds.length === 0) return 0;
  await ctx.tx
    .update(orderLines)
    .set({ queuePlace: null, grantState: "none" })
    .where(and(eq(orderLines.accountId, ctx.actor.accountId), inArray(orderLines.id, lineIds)));
  const { rowCount } = await ctx.tx
    .update(licenceCodes)
    .set({ state: "free", orderId: null, lineId: null, reservedAt: null })
    .where(
      and(
        eq(licenceCodes.accountId, ctx.actor.accountId),
        eq(licenceCodes.state, "reserved"),
        inArray(licenceCodes.lineId, lineIds),
      ),
    );
  return rowCount ?? 0;
}
