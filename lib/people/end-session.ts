import { and, eq, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import type { EndSessionInput } from "./model/sessions";

/** Ends one of one's own sessions, for instance on a lost phone. @throws permission.denied, session.not_found */
export async function endSession(ctx: WriteContext<PersonActor>, input: EndSessionInput): Promise<void> {
  requirePermission(ctx.actor, "person.session");
  const ended = await ctx.tx
    .update(sessions)
    .set({ endedAt: ctx.now })
    .where(and(eq(sessions.id, input.sessionId), eq(sessions.personId, ctx.actor.personId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw new DomainError("not_found", "session.not_found");
}
