import { and, eq, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { Actor, CustomerActor, EmployeeActor, PersonActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { ReadContext } from "@/lib/server/context";

const RECENT_MS = 10 * 60_000;

/**
 * Changes of keys, members and rights want the password typed within the last ten minutes (promises 9). Only people have
 * one: a key can do none of this, whatever its functions are.
 *
 * @throws password.again, permission.denied
 */
export async function requireRecentPassword(ctx: ReadContext<Actor | PersonActor>): Promise<void> {
  if (!isPerson(ctx.actor)) {
    throw new DomainError("denied", "permission.denied");
  }
  const [session] = await ctx.db
    .select({ passwordCheckedAt: sessions.passwordCheckedAt })
    .from(sessions)
    .where(
      and(eq(sessions.id, ctx.actor.sessionId), eq(sessions.personId, ctx.actor.personId), isNull(sessions.endedAt)),
    )
    .limit(1);
  const checkedAt = session?.passwordCheckedAt.getTime() ?? 0;
  if (ctx.now.getTime() - checkedAt > RECENT_MS) throw new DomainError("denied", "password.again");
}

function isPerson(actor: Actor | PersonActor): actor is EmployeeActor | CustomerActor | PersonActor {
  return actor.kind === "employee" || actor.kind === "customer" || actor.kind === "person";
}
