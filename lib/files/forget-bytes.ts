import { and, eq, inArray } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";

/** Notes that the bytes of removed files are gone, so that nobody looks for them again. @throws permission.denied */
export async function forgetBytes(ctx: WriteContext, { fileIds }: { fileIds: string[] }): Promise<void> {
  requirePermission(ctx.actor, "housekeeping.run");
  await ctx.tx
    .update(files)
    .set({ dueAt: null })
    .where(and(eq(files.accountId, ctx.actor.accountId), inArray(files.id, fileIds), eq(files.state, "removed")));
}
