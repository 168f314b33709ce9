import { and, eq, isNull } from "drizzle-orm";
import { people, sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { DomainError, invalidField } from "@/lib/core/errors";
import { writeAs } from "@/lib/server/context";
import { clearGuesses, reserveGuess } from "./guess-guard";
import { verifyGuess } from "./verify-guess";

export type Owner = { personId: string; email: string; passwordHash: string };

/**
 * Whether the signed-in person knows his password. Wrong answers are counted as those of signing in are, so a session
 * left open is no way to guess it. A right one is remembered in the session for what asks again (promises 9).
 *
 * @throws sign_in.failed at the given field, sign_in.wait, sign_in.busy, session.ended
 */
export async function checkOwnPassword(actor: PersonActor, password: string, field: string): Promise<Owner> {
  const { owner, guess } = await writeAs(actor, async (ctx) => {
    const [row] = await ctx.tx
      .select({ person: people, source: sessions.source })
      .from(people)
      .innerJoin(sessions, and(eq(sessions.personId, people.id), eq(sessions.id, actor.sessionId)))
      .where(and(eq(people.id, actor.personId), isNull(people.disabledAt), isNull(sessions.endedAt)))
      .limit(1);
    if (!row?.person.passwordHash) throw new DomainError("unauthenticated", "session.ended");
    const { id, email, emailKey, passwordHash } = row.person;
    const guessed = { emailKey, source: row.source };
    await reserveGuess(ctx, guessed);
    return { owner: { personId: id, email, passwordHash }, guess: guessed };
  });
  if (!(await verifyGuess(guess, owner.passwordHash, password))) throw invalidField(field, "sign_in.wrong_password");
  await writeAs(actor, async (ctx) => {
    await clearGuesses(ctx, guess);
    await ctx.tx.update(sessions).set({ passwordCheckedAt: ctx.now }).where(eq(sessions.id, actor.sessionId));
  });
  return owner;
}
