import { and, eq } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";

/**
 * Gives an upload up that was cut, refused or never finished, and says whether it still was one: of one that was stored
 * after all, whatever its caller heard, nothing is touched. It was seen by nobody, so it leaves no trace in the history;
 * its room is free at once. Its bytes are due until they are gone.
 *
 * @throws permission.denied
 */
export async function dropUpload(ctx: WriteContext, { fileId }: { fileId: string }): Promise<boolean> {
  requirePermission(ctx.actor, "housekeeping.run");
  const dropped = await ctx.tx
    .update(files)
    .set({ state: "removed", removedAt: ctx.now, dueAt: ctx.now })
    .where(and(eq(files.accountId, ctx.actor.accountId), eq(files.id, fileId), eq(files.state, "uploading")))
    .returning({ id: files.id });
  return dropped.length > 0;
}
