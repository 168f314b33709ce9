import { and, eq, isNull } from "drizzle-orm";
import { people, tokens } from "@/db/schema/people";
import type { GuestActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { hashToken } from "@/lib/server/cipher";
import { type WriteContext, writeAs } from "@/lib/server/context";
import type { SignedIn, SignInCodeInput } from "./model/sign-in";
import { beginSession, type Entrant } from "./rules/begin-session";
import { spendLink, works } from "./rules/find-link";
import { clearGuesses, type Guess, reserveGuess } from "./rules/guess-guard";
import { noteFailure } from "./rules/note-failure";
import { recordSecondFactor } from "./rules/record-second-factor";
import { takeCode } from "./rules/take-code";
import { dealingsOf } from "./rules/workplaces-of";

/**
 * The second step of signing in: a code of the authenticator or a recovery code, within five minutes of the password.
 * Wrong codes are counted and slowed as passwords are, and a right password in between forgives none of them (promise
 * A3). A code and the pass work once, however many send them at the same moment (promise A4).
 *
 * @throws permission.denied, sign_in.step_over, sign_in.wrong_code, sign_in.wait, limit.reached
 */
export async function signInWithCode(
  actor: GuestActor,
  input: SignInCodeInput,
  userAgent: string,
): Promise<Extract<SignedIn, { kind: "session" }>> {
  requirePermission(actor, "person.sign_in");
  const device = { source: actor.source, userAgent };
  const { step, guess } = await writeAs(actor, async (ctx) => {
    const found = await findStep(ctx, input.stepToken);
    const guessed: Guess = { emailKey: found.emailKey, source: actor.source, what: "code" };
    await reserveGuess(ctx, guessed);
    return { step: found, guess: guessed };
  });
  try {
    return await beginSession(step, device, async (ctx) => {
      const factor = await takeCode(ctx, step.personId, input.code);
      await spendStep(ctx, step.tokenId);
      await clearGuesses(ctx, guess);
      if (factor === "recovery_code" && ctx.actor.kind === "job") {
        await recordSecondFactor({ ...ctx, actor: ctx.actor }, step.personId, "code_spent");
      }
      return factor;
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "sign_in.wrong_code") {
      const dealings = await dealingsOf(step.personId);
      const staffAccountIds = dealings.filter(({ as }) => as === "employee").map(({ accountId }) => accountId);
      await noteFailure({ ...guess, reason: "wrong_code", staffAccountIds }, device);
    }
    throw error;
  }
}

type Step = Entrant & { tokenId: string };

/** Whose second step this is, as long as it is open. */
async function findStep(ctx: WriteContext<GuestActor>, stepToken: string): Promise<Step> {
  const [row] = await ctx.db
    .select({
      tokenId: tokens.id,
      personId: people.id,
      emailKey: people.emailKey,
      locale: people.locale,
      theme: people.theme,
    })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(
      and(
        eq(tokens.tokenHash, hashToken(stepToken)),
        eq(tokens.purpose, "second_factor"),
        works(ctx),
        isNull(people.disabledAt),
      ),
    )
    .limit(1);
  if (!row) throw stepOver();
  return row;
}

async function spendStep(ctx: Parameters<typeof spendLink>[0], tokenId: string): Promise<void> {
  try {
    await spendLink(ctx, tokenId);
  } catch (error) {
    throw error instanceof DomainError ? stepOver() : error;
  }
}

function stepOver(): DomainError {
  return new DomainError("unauthenticated", "sign_in.step_over");
}
