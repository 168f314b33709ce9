import { and, eq, type SQL } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { orders } from "@/db/schema/orders";
import type { Actor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { FileInput } from "@/lib/files/model/order-files";
import { visibleOrders } from "@/lib/orders/sql/visible-orders";
import type { ReadContext } from "@/lib/server/context";

export type FileRow = typeof files.$inferSelect;
export type FoundFile = { file: FileRow; order: { id: string; version: number; stage: string } };

/** The stored files of orders that exist for the actor; together with a join of `orders`. */
export function visibleFiles(actor: Actor): SQL | undefined {
  return and(eq(files.accountId, actor.accountId), eq(files.state, "stored"), visibleOrders(actor));
}

/**
 * One file of one order. A file that is not of this order, is not stored or belongs to an order out of sight does not
 * exist (promises R3, F4).
 *
 * @throws file.not_found
 */
export async function findOrderFile(ctx: ReadContext, { orderId, fileId }: FileInput): Promise<FoundFile> {
  const [found] = await ctx.db
    .select({ file: files, order: { id: orders.id, version: orders.version, stage: orders.stage } })
    .from(files)
    .innerJoin(orders, and(eq(orders.accountId, files.accountId), eq(orders.id, files.orderId)))
    .where(
      and(
        eq(files.accountId, ctx.actor.accountId),
        eq(files.id, fileId),
        eq(files.orderId, orderId),
        visibleFiles(ctx.actor),
      ),
    )
    .limit(1);
  if (!found) throw new DomainError("not_found", "file.not_found");
  return found;
}
