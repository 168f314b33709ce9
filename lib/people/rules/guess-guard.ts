import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { limits, people, signIns } from "@/db/schema/people";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { SignInOutcome } from "@/lib/people/model/sign-in";
import type { WriteContext } from "@/lib/server/context";
import { type Limit, limitSubject, returnAttempt, takeAttempt } from "@/lib/server/limits";

/** Promises 9: five failures are free, then each one costs a wait that doubles from 1 s to 15 min. */
const FREE_FAILURES = 5;
const DOUBLINGS_MAX = 10;
const WAIT_MAX_S = 900;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
const BY_SOURCE: Limit = { kind: "sign_in.source", max: 50, windowMs: 15 * 60_000 };
/** Codes have a count of their own: a right password must not forgive wrong codes. */
const BY_ACCOUNT = { password: "sign_in.account", code: "sign_in.code" } as const;
const LET_IN: SignInOutcome[] = ["signed_in", "recovery_code"];
const KNOWN_SOURCE_MS = 90 * 24 * 3_600_000;

type Context = WriteContext<Actor | GlobalActor>;
export type Guess = { emailKey: string; source: string; what?: "password" | "code" };

/**
 * Counts a guess before the password is looked at, so that guesses at the same moment cannot slip through together.
 * Known and unknown addresses are counted alike (promise A2). A source from which this person signed in before has a
 * count of its own: strangers cannot make him wait (promise A3).
 *
 * @throws sign_in.wait, limit.reached
 */
export async function reserveGuess(ctx: Context, guess: Guess): Promise<void> {
  if (guess.source) await takeAttempt(ctx, BY_SOURCE, guess.source);
  const subject = limitSubject(await laneOf(ctx, guess));
  const failures = sql`case when ${limits.windowStartedAt} <= ${before(ctx, FORGOTTEN_AFTER_MS)} then 1 else ${limits.count} + 1 end`;
  const wait = sql`least(${WAIT_MAX_S}, power(2, least(${DOUBLINGS_MAX}, ${failures} - ${FREE_FAILURES}))) * interval '1 second'`;
  const [counted] = await ctx.tx
    .insert(limits)
    .values({ kind: kindOf(guess), subject, count: 1, windowStartedAt: ctx.now })
    .onConflictDoUpdate({
      target: [limits.kind, limits.subject],
      set: {
        count: failures,
        windowStartedAt: ctx.now,
        blockedUntil: sql`case when ${failures} >= ${FREE_FAILURES} then ${ctx.now}::timestamptz + ${wait} end`,
      },
      setWhere: sql`${limits.blockedUntil} is null or ${limits.blockedUntil} <= ${ctx.now}`,
    })
    .returning({ count: limits.count });
  if (!counted) throw await waitError(ctx, guess, subject);
}

/** The guess was right: the account's failures are forgotten, and the source made none. */
export async function clearGuesses(ctx: Context, guess: Guess): Promise<void> {
  if (guess.source) await returnAttempt(ctx, BY_SOURCE, guess.source);
  const subject = limitSubject(await laneOf(ctx, guess));
  await ctx.tx.delete(limits).where(and(eq(limits.kind, kindOf(guess)), eq(limits.subject, subject)));
}

function kindOf({ what = "password" }: Guess): string {
  return BY_ACCOUNT[what];
}

async function laneOf(ctx: Context, { emailKey, source }: Guess): Promise<string> {
  const [known] = await ctx.tx
    .select({ id: signIns.id })
    .from(signIns)
    .innerJoin(people, eq(people.id, signIns.personId))
    .where(
      and(
        eq(people.emailKey, emailKey),
        eq(signIns.source, source),
        inArray(signIns.outcome, LET_IN),
        gt(signIns.at, before(ctx, KNOWN_SOURCE_MS)),
      ),
    )
    .limit(1);
  return known && source ? `${emailKey} from ${source}` : emailKey;
}

async function waitError(ctx: Context, guess: Guess, subject: string): Promise<DomainError> {
  const [row] = await ctx.tx
    .select({ blockedUntil: limits.blockedUntil })
    .from(limits)
    .where(and(eq(limits.kind, kindOf(guess)), eq(limits.subject, subject)))
    .limit(1);
  const waitMs = (row?.blockedUntil?.getTime() ?? 0) - ctx.now.getTime();
  return new DomainError("limited", "sign_in.wait", { retryAfterS: Math.max(1, Math.ceil(waitMs / 1_000)) });
}

function before(ctx: Context, ms: number): Date {
  return new Date(ctx.now.getTime() - ms);
}

/** Nobody looked at the password after all: the guess is taken back. */
export async function returnGuess(ctx: Context, guess: Guess): Promise<void> {
  if (guess.source) await returnAttempt(ctx, BY_SOURCE, guess.source);
  const subject = limitSubject(await laneOf(ctx, guess));
  await ctx.tx
    .update(limits)
    .set({ count: sql`greatest(${limits.count} - 1, 0)`, blockedUntil: null })
    .where(and(eq(limits.kind, kindOf(guess)), eq(limits.subject, subject)));
}

/**
 * Writes the row of a guess once more as it is. Where a known address leaves a record, an unknown one does this, so that
 * both cost the same (promise A2).
 */
export async function rewriteGuess(ctx: Context, guess: Guess): Promise<void> {
  const subject = limitSubject(guess.emailKey);
  await ctx.tx
    .update(limits)
    .set({ count: sql`${limits.count}` })
    .where(and(eq(limits.kind, kindOf(guess)), eq(limits.subject, subject)));
}
