import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";

type Columns = Partial<typeof orders.$inferInsert>;

/** Stores changes of a locked order as its next version and returns the order as it now stands. */
export async function changeOrder(ctx: WriteContext, order: LockedOrder, columns: Columns = {}): Promise<LockedOrder> {
  const [changed] = await ctx.tx
    .update(orders)
    .set({ ...columns, version: order.version + 1 })
    .where(and(eq(orders.accountId, order.accountId), eq(orders.id, order.id)))
    .returning();
  if (!changed) throw new Error("a locked order is gone");
  return changed;
}

/** The same with a new stage, entered now. */
export function moveOrder(
  ctx: WriteContext,
  order: LockedOrder,
  stage: string,
  columns: Columns = {},
): Promise<LockedOrder> {
  return changeOrder(ctx, order, { ...columns, stage, stageEnteredAt: ctx.now });
}
