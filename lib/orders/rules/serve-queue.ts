import { and, asc, eq, isNotNull } from "drizzle-orm";
import { coveredOrders } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { OrderLine } from "./put-lines";
import { reservedFor, takeFreeCodes } from "./reserve-codes";

/** How many waiting lines are looked at together; the loop goes on while codes last. */
const BATCH = 200;

/**
 * Gives free codes of an item to the lines that wait for them, strictly by place: a later one gets nothing while an
 * earlier one is short (R-AGG-53). Runs under the item's lock. Orders that now have everything are noted for delivery,
 * because orders may not be locked after items.
 */
export async function serveQueue(ctx: WriteContext, itemId: string): Promise<void> {
  for (;;) {
    const waiting = await waitingLines(ctx, itemId);
    for (const line of waiting) {
      const covered = await serveLine(ctx, itemId, line);
      if (!covered) return;
    }
    if (waiting.length < BATCH) return;
  }
}

function waitingLines(ctx: WriteContext, itemId: string): Promise<OrderLine[]> {
  return ctx.db
    .select()
    .from(orderLines)
    .where(
      and(
        eq(orderLines.accountId, ctx.actor.accountId),
        eq(orderLines.itemId, itemId),
        isNotNull(orderLines.queuePlace),
      ),
    )
    .orderBy(asc(orderLines.queuePlace))
    .limit(BATCH);
}

/** Whether the line has all its codes now. */
async function serveLine(ctx: WriteContext, itemId: string, line: OrderLine): Promise<boolean> {
  const missing = line.quantity - (await reservedFor(ctx, line.id));
  const taken = await takeFreeCodes(ctx, itemId, line, missing);
  if (taken > 0) await tell(ctx, line, taken, missing - taken);
  if (taken < missing) return false;
  await ctx.tx
    .update(orderLines)
    .set({ queuePlace: null, grantState: "pending" })
    .where(and(eq(orderLines.accountId, ctx.actor.accountId), eq(orderLines.id, line.id)));
  await ctx.tx
    .insert(coveredOrders)
    .values({ accountId: ctx.actor.accountId, orderId: line.orderId, dueAt: ctx.now })
    .onConflictDoNothing();
  ctx.wakes.add("orders/covered");
  return true;
}

async function tell(ctx: WriteContext, line: OrderLine, count: number, missing: number): Promise<void> {
  const [order] = await ctx.db
    .select({ version: orders.version, stage: orders.stage })
    .from(orders)
    .where(and(eq(orders.accountId, ctx.actor.accountId), eq(orders.id, line.orderId)))
    .limit(1);
  await recordEvent(ctx, "order.codes_reserved", { id: line.orderId, ...order }, { item: line.name, count, missing });
}
