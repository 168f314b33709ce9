import { and, eq, gte, sql } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { events } from "@/db/schema/outbox";
import { requireOrderPermission } from "@/lib/orders/rules/require-order-permission";
import type { WriteContext } from "@/lib/server/context";
import { actorColumns, recordEvent } from "@/lib/server/events";
import type { FileInput } from "./model/order-files";
import { fileFacts } from "./rules/file-facts";
import { findOrderFile } from "./sql/order-file-row";

/** So long after it began, what is asked for of a file still is the rest of the same download. */
const CUT_DOWNLOAD_MS = 24 * 60 * 60 * 1000;

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
  /** What is fetched: all of it, the rest of a download that was cut, or the headers only, of which nothing is told. */
  what: "whole" | "rest" | "headers";
};

/**
 * Lets somebody have the bytes of a file: the right is asked at each download (promise F4), and each is recorded. The
 * rest of one that was cut is the same download, if that one is on record: whoever begins in the middle is told of too.
 *
 * @throws permission.denied, file.not_found
 */
export async function openDownload(ctx: WriteContext, input: Input): Promise<OpenedDownload> {
  await requireOrderPermission(ctx, input.orderId, "order.files", "cabinet.files", "incoming.files");

  const { file, order } = await findOrderFile(ctx, { orderId: input.orderId, fileId: input.fileId });
  if (input.what === "whole" || (input.what === "rest" && !(await isTold(ctx, order.id, file.id)))) {
    await ctx.tx
      .update(files)
      .set({ downloads: sql`${files.downloads} + 1` })
      .where(and(eq(files.accountId, ctx.actor.accountId), eq(files.id, file.id)));
    await recordEvent(ctx, "file.downloaded", order, fileFacts(file));
  }
  const { storageKey, name, mediaType, sizeBytes, sha256 } = file;
  return { fileId: file.id, orderId: order.id, storageKey, name, mediaType, sizeBytes, sha256 };
}

/** Whether the actor's download of this file stands in the history of the last day. */
async function isTold(ctx: WriteContext, orderId: string, fileId: string): Promise<boolean> {
  const { accountId } = ctx.actor;
  const { actorKind, actorId } = actorColumns(ctx.actor);
  const [told] = await ctx.db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.accountId, accountId),
        eq(events.subjectKind, "file"),
        eq(events.subjectId, orderId),
        eq(events.type, "file.downloaded"),
        eq(events.actorKind, actorKind),
        eq(events.actorId, actorId),
        gte(events.at, new Date(ctx.now.getTime() - CUT_DOWNLOAD_MS)),
        sql`${events.data} ->> 'fileId' = ${fileId}`,
      ),
    )
    .limit(1);
  return told !== undefined;
}
