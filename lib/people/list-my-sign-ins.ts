import { desc, eq } from "drizzle-orm";
import { signIns } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { MySignIn } from "./model/sessions";
import type { SignInOutcome } from "./model/sign-in";

const SHOWN_MAX = 20;

/** The last attempts to sign in as the signed-in person, the newest first. @throws permission.denied */
export async function listMySignIns(ctx: ReadContext<PersonActor>): Promise<MySignIn[]> {
  requirePermission(ctx.actor, "person.session");
  const rows = await ctx.db
    .select({
      id: signIns.id,
      outcome: signIns.outcome,
      at: signIns.at,
      source: signIns.source,
      userAgent: signIns.userAgent,
    })
    .from(signIns)
    .where(eq(signIns.personId, ctx.actor.personId))
    .orderBy(desc(signIns.at), desc(signIns.id))
    .limit(SHOWN_MAX);
  return rows.map((row) => ({ ...row, outcome: row.outcome as SignInOutcome })); // A CHECK allows nothing else.
}
