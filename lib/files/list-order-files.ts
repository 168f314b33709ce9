import { and, asc, eq } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { requireOrderPermission } from "@/lib/orders/rules/require-order-permission";
import { requireVisibleOrder } from "@/lib/orders/rules/require-visible-order";
import type { ReadContext } from "@/lib/server/context";
import { ORDER_FILES_MAX } from "./model/limits";
import type { OrderFileRow } from "./model/order-files";
import { orderFileOf } from "./rules/order-file-of";
import { mayRemove } from "./rules/side-of";

/**
 * The files of an order, in the order in which they came: the same table for both sides (R-AGG-37).
 *
 * @throws permission.denied, order.not_found
 */
export async function listOrderFiles(ctx: ReadContext, input: { orderId: string }): Promise<OrderFileRow[]> {
  await requireOrderPermission(ctx, input.orderId, "order.files", "cabinet.files", "incoming.files");

  await requireVisibleOrder(ctx, input.orderId);
  const rows = await ctx.db
    .select()
    .from(files)
    .where(and(eq(files.accountId, ctx.actor.accountId), eq(files.orderId, input.orderId), eq(files.state, "stored")))
    .orderBy(asc(files.createdAt), asc(files.id))
    .limit(ORDER_FILES_MAX);
  return rows.map((row) => ({ ...orderFileOf(ctx.actor, row), canRemove: mayRemove(ctx.actor, row.side) }));
}
