import { and, eq } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";

type Input = { fileId: string; bytesAreGone: boolean };

/**
 * Gives an upload up that was cut, refused or never finished. It was seen by nobody, so it leaves no trace in the
 * history; its room is free at once. Bytes that could not be removed yet stay due.
 *
 * @throws permission.denied
 */
export async function dropUpload(ctx: WriteContext, { fileId, bytesAreGone }: Input): Promise<void> {
  requirePermission(ctx.actor, "housekeeping.run");
  await ctx.tx
    .update(files)
    .set({ state: "removed", removedAt: ctx.now, dueAt: bytesAreGone ? null : ctx.now })
    .where(and(eq(files.accountId, ctx.actor.accountId), eq(files.id, fileId), eq(files.state, "uploading")));
}
