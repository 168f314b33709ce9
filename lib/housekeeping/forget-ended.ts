import { and, isNull, lt, or } from "drizzle-orm";
import { limits, sessions, tokens } from "@/db/schema/people";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { endedEndBefore, limitsEndBefore } from "./model/lives";

/** Removes sessions and links long after their end, and counters whose window is long over. @throws permission.denied */
export async function forgetEnded(ctx: WriteContext): Promise<void> {
  requirePermission(ctx.actor, "housekeeping.run");
  const ended = endedEndBefore(ctx.now);
  await ctx.tx.delete(sessions).where(or(lt(sessions.expiresAt, ended), lt(sessions.endedAt, ended)));
  await ctx.tx.delete(tokens).where(lt(tokens.expiresAt, ended));
  await ctx.tx
    .delete(limits)
    .where(
      and(
        lt(limits.windowStartedAt, limitsEndBefore(ctx.now)),
        or(isNull(limits.blockedUntil), lt(limits.blockedUntil, ctx.now)),
      ),
    );
}
