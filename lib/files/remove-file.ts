import { and, eq } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { DomainError } from "@/lib/core/errors";
import { requireOrderPermission } from "@/lib/orders/rules/require-order-permission";
import { lockLatestOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { FileInput } from "./model/order-files";
import { fileFacts } from "./rules/file-facts";
import { mayRemove } from "./rules/side-of";
import { findOrderFile } from "./sql/order-file-row";

/**
 * Takes a file out of its order. The record of who brought and who removed it stays; the bytes go by the next sweep.
 *
 * @throws permission.denied, order.not_found, file.not_found, file.not_yours
 */
export async function removeFile(ctx: WriteContext, input: FileInput): Promise<{ id: string }> {
  await requireOrderPermission(ctx, input.orderId, "order.files", "cabinet.files", "incoming.files");

  const order = await lockLatestOrder(ctx, input.orderId);
  const { file } = await findOrderFile(ctx, input);
  if (!mayRemove(ctx.actor, file.side)) throw new DomainError("denied", "file.not_yours");
  const { actor, now } = ctx;
  await ctx.tx
    .update(files)
    .set({ state: "removed", removedAt: now, removedByName: actor.name, dueAt: now })
    .where(and(eq(files.accountId, actor.accountId), eq(files.id, file.id)));
  await recordEvent(ctx, "file.removed", order, fileFacts(file));
  return { id: file.id };
}
