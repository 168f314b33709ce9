import { and, eq, isNull, type SQL } from "drizzle-orm";
import { sessions, signIns } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import type { SignInOutcome } from "@/lib/people/model/sign-in";
import { writeAs } from "@/lib/server/context";

/** Ends those of a person's open sessions and keeps each in his record; their copied cookies are worth nothing now (A1). */
export async function endSessions(
  actor: PersonActor,
  which: SQL | undefined,
  outcome: Extract<SignInOutcome, "signed_out" | "ended">,
): Promise<number> {
  const { personId } = actor;
  return writeAs(actor, async (ctx) => {
    const ended = await ctx.tx
      .update(sessions)
      .set({ endedAt: ctx.now })
      .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), which))
      .returning({ source: sessions.source, userAgent: sessions.userAgent });
    if (ended.length > 0) {
      const rows = ended.map((device) => ({ ...device, id: newId(), personId, outcome, at: ctx.now }));
      await ctx.tx.insert(signIns).values(rows);
    }
    return ended.length;
  });
}
