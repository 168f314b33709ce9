import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { people, tokens } from "@/db/schema/people";
import type { GuestActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { normalizeEmail } from "@/lib/core/text";
import { hashToken, randomToken } from "@/lib/server/cipher";
import { type WriteContext, writeAs } from "@/lib/server/context";

import type { SignedIn, SignInInput } from "./model/sign-in";
import { clearGuesses, reserveGuess } from "./rules/guess-guard";
import { openSession } from "./rules/open-session";
import { verifyGuess } from "./rules/verify-guess";
import { workplacesOf } from "./rules/workplaces-of";

type GuestContext = WriteContext<GuestActor>;
type Candidate = {
  personId: string;
  passwordHash: string | null;
  locale: string | null;
  theme: string;
  firstPasswordTokenId: string | null;
};

/**
 * Begins a session for an address and its password. The guess is counted first, the hash is computed outside any
 * transaction, and an unknown address takes the same way and gets the same answer (promises A2, A3). A mailed first
 * password works once and only opens the form to set a real one (promise N7).
 *
 * @throws permission.denied, sign_in.failed, sign_in.wait, sign_in.busy, limit.reached
 */
export async function signInWithPassword(actor: GuestActor, input: SignInInput, userAgent: string): Promise<SignedIn> {
  requirePermission(actor, "person.sign_in");
  const guess = { emailKey: normalizeEmail(input.email), source: actor.source };
  const candidate = await writeAs(actor, async (ctx) => {
    await reserveGuess(ctx, guess);
    return findCandidate(ctx, guess.emailKey, input.password);
  });
  const isRight = await verifyGuess(guess, candidate?.passwordHash ?? null, input.password);
  if (!candidate || (!isRight && !candidate.firstPasswordTokenId)) throw new DomainError("invalid", "sign_in.failed");

  if (!isRight) {
    return writeAs(actor, async (ctx) => {
      await clearGuesses(ctx, guess);
      return useFirstPassword(ctx, candidate);
    });
  }
  const places = await workplacesOf(candidate.personId);
  const staff = places.filter((place) => place.as === "employee");
  return writeAs(actor, async (ctx) => {
    await clearGuesses(ctx, guess);
    await requireSamePassword(ctx, candidate);
    const { token } = await openSession(ctx, {
      personId: candidate.personId,
      kind: staff.length > 0 ? "staff" : "customer",
      workplaceAccountId: staff[0]?.accountId ?? null,
      source: actor.source,
      userAgent,
    });
    const home = staff.length > 1 ? "workplace" : staff.length === 1 ? "dashboard" : "cabinet";
    const { locale, theme } = candidate;
    return { kind: "session", sessionToken: token, home, preferences: { locale, theme } };
  });
}

/** One statement for known and unknown addresses alike. */
async function findCandidate(ctx: GuestContext, emailKey: string, password: string): Promise<Candidate | null> {
  const [row] = await ctx.db
    .select({
      personId: people.id,
      passwordHash: people.passwordHash,
      locale: people.locale,
      theme: people.theme,
      firstPasswordTokenId: tokens.id,
    })
    .from(people)
    .leftJoin(tokens, and(eq(tokens.personId, people.id), firstPasswordWorks(ctx, password)))
    .where(and(eq(people.emailKey, emailKey), isNull(people.disabledAt)))
    .limit(1);
  return row ?? null;
}

function firstPasswordWorks(ctx: GuestContext, password: string) {
  return and(
    eq(tokens.secretHash, hashToken(password.trim())),
    isNull(tokens.usedAt),
    isNull(tokens.replacedAt),
    gt(tokens.expiresAt, ctx.now),
  );
}

/** Exchanges the first password for a link of the same life. The old one is used up, also for the link beside it. */
async function useFirstPassword(ctx: GuestContext, { firstPasswordTokenId }: Candidate): Promise<SignedIn> {
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
  return { kind: "first_password", linkToken };
}

/** Between looking and beginning the password may have been changed or the person disabled. */
async function requireSamePassword(ctx: GuestContext, candidate: Candidate): Promise<void> {
  const [person] = await ctx.tx
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(and(eq(people.id, candidate.personId), isNull(people.disabledAt)))
    .for("share")
    .limit(1);
  if (person?.passwordHash !== candidate.passwordHash) throw new DomainError("invalid", "sign_in.failed");
}
