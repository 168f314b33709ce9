import { and, eq, sql } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { requireOrderPermission } from "@/lib/orders/rules/require-order-permission";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { FileInput } from "./model/order-files";
import { fileFacts } from "./rules/file-facts";
import { findOrderFile } from "./sql/order-file-row";

export type OpenedDownload = {
  fileId: string;
  orderId: string;
  storageKey: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
};

type Input = FileInput & {
  /** False for the rest of a download that was cut, and for a look at the headers: neither is told again. */
  isNew: boolean;
};

/**
 * Lets somebody have the bytes of a file: the right is asked at each download (promise F4), and each is recorded.
 *
 * @throws permission.denied, file.not_found
 */
export async function openDownload(ctx: WriteContext, input: Input): Promise<OpenedDownload> {
  await requireOrderPermission(ctx, input.orderId, "order.files", "cabinet.files", "incoming.files");

  const { file, order } = await findOrderFile(ctx, { orderId: input.orderId, fileId: input.fileId });
  if (input.isNew) {
    await ctx.tx
      .update(files)
      .set({ downloads: sql`${files.downloads} + 1` })
      .where(and(eq(files.accountId, ctx.actor.accountId), eq(files.id, file.id)));
    await recordEvent(ctx, "file.downloaded", order, fileFacts(file));
  }
  const { storageKey, name, mediaType, sizeBytes, sha256 } = file;
  return { fileId: file.id, orderId: order.id, storageKey, name, mediaType, sizeBytes, sha256 };
}
