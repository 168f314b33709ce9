import { and, eq, isNull, ne } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";

/** Ends every session of this person but the one that asks. @throws permission.denied */
export async function endOtherSessions(ctx: WriteContext<PersonActor>): Promise<{ count: number }> {
  requirePermission(ctx.actor, "person.session");
  const { personId, sessionId } = ctx.actor;
  const ended = await ctx.tx
    .update(sessions)
    .set({ endedAt: ctx.now })
    .where(and(eq(sessions.personId, personId), ne(sessions.id, sessionId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return { count: ended.length };
}
