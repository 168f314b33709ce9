import { and, eq } from "drizzle-orm";
import { orderLines } from "@/db/schema/orders";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";
import { linesOfOrder, type OrderLine } from "./put-lines";
import { codeItemsOf, drawPlace, lockItems, takeFreeCodes } from "./reserve-codes";

export type Shortage = { item: string; count: number; missing: number };
/** `complete`: every line can be delivered now. Otherwise the lines short of codes have a place in the queue. */
export type Reservation = { complete: boolean; shortages: Shortage[] };

/**
 * Holds what a confirmed order needs: free codes are reserved at once, and a line that is short queues for the rest in
 * order of confirmation (R-AGG-50, 52, 53). Items are locked by id.
 */
export async function reserveLines(ctx: WriteContext, order: LockedOrder): Promise<Reservation> {
  const lines = await linesOfOrder(ctx, order);
  await lockItems(ctx, codeItemsOf(lines));
  const shortages: Shortage[] = [];
  for (const line of lines) {
    const shortage = await reserveLine(ctx, line);
    if (shortage) shortages.push(shortage);
  }
  return { complete: shortages.length === 0, shortages };
}

async function reserveLine(ctx: WriteContext, line: OrderLine): Promise<Shortage | null> {
  if (line.kind !== "licence_code" || !line.itemId) return setLine(ctx, line, "pending", null);
  const count = await takeFreeCodes(ctx, line.itemId, line, line.quantity);
  if (count === line.quantity) return setLine(ctx, line, "pending", null);
  await setLine(ctx, line, "waiting_stock", await drawPlace(ctx, line.itemId));
  return { item: line.name, count, missing: line.quantity - count };
}

async function setLine(
  ctx: WriteContext,
  line: OrderLine,
  grantState: string,
  queuePlace: number | null,
): Promise<null> {
  await ctx.tx
    .update(orderLines)
    .set({ grantState, queuePlace })
    .where(and(eq(orderLines.accountId, ctx.actor.accountId), eq(orderLines.id, line.id)));
  return null;
}
