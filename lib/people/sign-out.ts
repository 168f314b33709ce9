import { and, eq, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";

/** Ends the session of this request on the server: a copy of its cookie is worth nothing from now on (promise A1). */
export async function signOut(ctx: WriteContext<PersonActor>): Promise<void> {
  requirePermission(ctx.actor, "person.session");
  await ctx.tx
    .update(sessions)
    .set({ endedAt: ctx.now })
    .where(and(eq(sessions.id, ctx.actor.sessionId), isNull(sessions.endedAt)));
}
