import { and, eq } from "drizzle-orm";
import { dealings, people } from "@/db/schema/people";
import { normalizeEmail } from "@/lib/core/text";
import { writeAs } from "@/lib/server/context";
import { aSession } from "./a-session";

/** Signs somebody of the demonstration in: at his workplace when he has one, otherwise in his cabinet. */
export function demoSession(email: string): Promise<string> {
  return writeAs({ kind: "guest", source: "", accountId: null }, async (ctx) => {
    const [person] = await ctx.tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.emailKey, normalizeEmail(email)));
    if (!person) throw new Error(`${email} is not in the demonstration.`);
    const [work] = await ctx.tx
      .select({ accountId: dealings.accountId })
      .from(dealings)
      .where(and(eq(dealings.partyKind, "employee"), eq(dealings.partyId, person.id)));
    return aSession(ctx.tx, { personId: person.id, workplaceAccountId: work?.accountId ?? null, now: ctx.now });
  });
}
