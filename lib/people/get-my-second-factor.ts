import { and, count, eq, isNull } from "drizzle-orm";
import { people, recoveryCodes } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { SecondFactorState } from "./model/second-factor";

/** Whether the signed-in person has a second factor, and how many recovery codes are left. @throws permission.denied */
export async function getMySecondFactor(ctx: ReadContext<PersonActor>): Promise<SecondFactorState> {
  requirePermission(ctx.actor, "person.session");
  const { personId } = ctx.actor;
  const [person] = await ctx.db
    .select({ since: people.totpConfirmedAt })
    .from(people)
    .where(eq(people.id, personId))
    .limit(1);
  const [left] = await ctx.db
    .select({ count: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
  const since = person?.since ?? null;
  return { isOn: since !== null, since, codesLeft: left?.count ?? 0 };
}
