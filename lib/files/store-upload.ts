import { and, eq } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { lockLatestOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { OrderFile } from "./model/order-files";
import { fileFacts } from "./rules/file-facts";
import { orderFileOf } from "./rules/order-file-of";
import { requireRoom } from "./rules/require-room";

export type StoreUploadInput = { orderId: string; fileId: string; sizeBytes: number; sha256: string };

/**
 * Makes an announced file one of the order, once its bytes are in the store whole: row and history in one step (promise
 * F4). Right and room are asked again, because an upload takes minutes.
 *
 * @throws permission.denied, order.not_found, file.not_found, file.order_full, file.order_too_large, file.client_full
 */
export async function storeUpload(ctx: WriteContext, input: StoreUploadInput): Promise<OrderFile> {
  requirePermission(ctx.actor, "order.files", "cabinet.files", "incoming.files");

  const order = await lockLatestOrder(ctx, input.orderId);
  const own = and(
    eq(files.accountId, ctx.actor.accountId),
    eq(files.id, input.fileId),
    eq(files.orderId, order.id),
    eq(files.state, "uploading"),
  );
  await requireRoom(ctx, order, input);
  const { sizeBytes, sha256 } = input;
  const [row] = await ctx.tx
    .update(files)
    .set({ state: "stored", sizeBytes, sha256, storedAt: ctx.now, dueAt: null })
    .where(and(eq(files.accountId, ctx.actor.accountId), own))
    .returning();
  if (!row) throw new DomainError("not_found", "file.not_found");
  await recordEvent(ctx, "file.added", order, { ...fileFacts(row), sha256 });
  return orderFileOf(ctx.actor, row);
}
