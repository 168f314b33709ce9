import { and, eq, lt } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/outbox";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { answersEndBefore } from "./model/lives";

/** Removes the answers of one account that were kept for their 30 days (promise M4). @throws permission.denied */
export async function forgetAnswers(ctx: WriteContext): Promise<number> {
  requirePermission(ctx.actor, "housekeeping.run");
  const { rowCount } = await ctx.tx
    .delete(idempotencyKeys)
    .where(
      and(eq(idempotencyKeys.accountId, ctx.actor.accountId), lt(idempotencyKeys.createdAt, answersEndBefore(ctx.now))),
    );
  return rowCount ?? 0;
}
