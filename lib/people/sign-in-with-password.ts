import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { dealings, people, tokens } from "@/db/schema/people";
import type { Actor, GlobalActor, GuestActor, JobActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { normalizeEmail } from "@/lib/core/text";
import { hashToken, randomToken } from "@/lib/server/cipher";
import { type WriteContext, writeAs } from "@/lib/server/context";
import type { SignedIn, SignInInput } from "./model/sign-in";
import { beginSession, type Entrant } from "./rules/begin-session";
import { clearGuesses, type Guess, reserveGuess } from "./rules/guess-guard";
import { issueToken } from "./rules/issue-token";
import { noteFailure } from "./rules/note-failure";
import { homeOfOutgrown } from "./rules/outgrown-password";
import { verifyGuess } from "./rules/verify-guess";

type Context = WriteContext<Actor | GlobalActor>;
type Candidate = Entrant & {
  passwordHash: string | null;
  hasSecondFactor: boolean;
  firstPasswordTokenId: string | null;
  staffAccountIds: string[];
};

/**
 * Checks an address and its password and begins a session, or asks for the second step. The guess is counted first, the
 * hash is computed outside any transaction, and an unknown address takes the same way, costs the same and gets the same
 * answer (promises A2, A3). A mailed first password works once and only opens the form to set a real one (promise N7);
 * so does one that was long enough only together with a second factor that is gone.
 *
 * @throws permission.denied, sign_in.failed, sign_in.wait, sign_in.busy, limit.reached
 */
export async function signInWithPassword(actor: GuestActor, input: SignInInput, userAgent: string): Promise<SignedIn> {
  requirePermission(actor, "person.sign_in");
  const guess: Guess = { emailKey: normalizeEmail(input.email), source: actor.source };
  const device = { source: actor.source, userAgent };
  const candidate = await writeAs(actor, async (ctx) => {
    await reserveGuess(ctx, guess);
    return findCandidate(ctx, guess.emailKey, input.password);
  });
  const isRight = await verifyGuess(guess, candidate?.passwordHash ?? null, input.password);
  if (!candidate || (!isRight && !candidate.firstPasswordTokenId)) {
    await noteFailure(
      { ...guess, reason: "wrong_password", staffAccountIds: candidate?.staffAccountIds ?? [] },
      device,
    );
    throw new DomainError("invalid", "sign_in.failed");
  }
  const accept = async (ctx: Context) => {
    await clearGuesses(ctx, guess);
    if (isRight) await requireUnchanged(ctx, candidate);
  };
  if (isRight && !candidate.hasSecondFactor) {
    const accountId = await homeOfOutgrown(candidate.personId, input.password);
    if (accountId) {
      const job: JobActor = { kind: "job", accountId, name: "sign-in", source: actor.source };
      return writeAs(job, async (ctx) => {
        await accept(ctx);
        return openNewPassword(ctx, candidate);
      });
    }
    return beginSession(candidate, device, async (ctx) => {
      await accept(ctx);
      return "password";
    });
  }
  return writeAs(actor, async (ctx) => {
    await accept(ctx);
    return isRight ? openSecondStep(ctx, candidate) : spendFirstPassword(ctx, candidate);
  });
}

/** One statement for known and unknown addresses alike. */
async function findCandidate(ctx: Context, emailKey: string, password: string): Promise<Candidate | null> {
  const [row] = await ctx.db
    .select({
      personId: people.id,
      emailKey: people.emailKey,
      passwordHash: people.passwordHash,
      hasSecondFactor: sql<boolean>`${people.totpConfirmedAt} is not null`,
      locale: people.locale,
      theme: people.theme,
      firstPasswordTokenId: tokens.id,
      staffAccountIds: sql<string[]>`array(
        select ${dealings.accountId}::text from ${dealings}
        where ${dealings.partyKind} = 'employee' and ${dealings.partyId} = ${people.id}
        order by ${dealings.createdAt})`,
    })
    .from(people)
    .leftJoin(tokens, and(eq(tokens.personId, people.id), firstPasswordWorks(ctx, password)))
    .where(and(eq(people.emailKey, emailKey), isNull(people.disabledAt)))
    .limit(1);
  return row ?? null;
}

function firstPasswordWorks(ctx: Context, password: string) {
  return and(
    eq(tokens.secretHash, hashToken(password.trim())),
    isNull(tokens.usedAt),
    isNull(tokens.replacedAt),
    gt(tokens.expiresAt, ctx.now),
  );
}

/** The pass to the second step; it opens nothing by itself and begins no session. */
async function openSecondStep(ctx: Context, { personId }: Candidate): Promise<SignedIn> {
  const { token } = await issueToken(ctx, { purpose: "second_factor", personId });
  return { kind: "second_step", stepToken: token };
}

/** A link to the form as a mail would bring it: whoever comes in by the old password may set the next one. */
async function openNewPassword(ctx: Context, { personId }: Candidate): Promise<SignedIn> {
  const { token } = await issueToken(ctx, { purpose: "reset_password", personId });
  return { kind: "new_password", linkToken: token, because: "outgrown" };
}

/** Exchanges the first password for a link of the same life. The old one is used up, also for the link beside it. */
async function spendFirstPassword(ctx: Context, { firstPasswordTokenId }: Candidate): Promise<SignedIn> {
  const linkToken = randomToken();
  const [used] = await ctx.tx
    .update(tokens)
    .set({ tokenHash: hashToken(linkToken), secretHash: null })
    .where(
      and(
        eq(tokens.id, firstPasswordTokenId ?? ""),
        gt(tokens.expiresAt, ctx.now),
        isNull(tokens.usedAt),
        isNull(tokens.replacedAt),
        isNotNull(tokens.secretHash),
      ),
    )
    .returning({ id: tokens.id });
  if (!used) throw new DomainError("invalid", "sign_in.failed");
  return { kind: "new_password", linkToken, because: "first" };
}

/** Between looking and beginning, the password or the second factor may have changed, or the person been disabled. */
async function requireUnchanged(ctx: Context, candidate: Candidate): Promise<void> {
  const [person] = await ctx.tx
    .select({ passwordHash: people.passwordHash, totpConfirmedAt: people.totpConfirmedAt })
    .from(people)
    .where(and(eq(people.id, candidate.personId), isNull(people.disabledAt)))
    .for("share")
    .limit(1);
  const isSame =
    person?.passwordHash === candidate.passwordHash && (person.totpConfirmedAt !== null) === candidate.hasSecondFactor;
  if (!isSame) throw new DomainError("invalid", "sign_in.failed");
}
