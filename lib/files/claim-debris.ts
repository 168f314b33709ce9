import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";

const BATCH = 200;

export type Debris = { fileId: string; storageKey: string };

/**
 * Bytes that are no longer, or never became, part of an order: of removed files at once, of unfinished uploads after a
 * day. From here on such an upload cannot be finished; its bytes may go. What cannot be removed now stays due.
 *
 * @throws permission.denied
 */
export async function claimDebris(ctx: WriteContext): Promise<Debris[]> {
  requirePermission(ctx.actor, "housekeeping.run");
  const { accountId } = ctx.actor;
  const due = await ctx.tx
    .select({ fileId: files.id, storageKey: files.storageKey })
    .from(files)
    .where(and(eq(files.accountId, accountId), lte(files.dueAt, ctx.now)))
    .orderBy(asc(files.dueAt))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  const ids = due.map(({ fileId }) => fileId);
  if (ids.length === 0) return [];
  await ctx.tx
    .update(files)
    .set({ state: "removed", removedAt: ctx.now })
    .where(and(eq(files.accountId, accountId), inArray(files.id, ids), eq(files.state, "uploading")));
  return due;
}
