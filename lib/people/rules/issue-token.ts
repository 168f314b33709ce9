import { and, eq, isNull } from "drizzle-orm";
import { people, tokens } from "@/db/schema/people";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { type TokenPurpose, tokenLifeMs } from "@/lib/people/model/token-purposes";
import { hashToken, randomToken, seal } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { firstPassword } from "./first-password";

type Wanted = {
  purpose: TokenPurpose;
  personId: string;
  withPassword?: boolean;
  /** What the link is about; kept encrypted. */
  detail?: string;
};
export type IssuedToken = { token: string; firstPassword: string | null; expiresAt: Date };

/**
 * Makes the secret part of a link, and of a first password when one is wanted, at the moment a mail is fixed. Older
 * links of the same purpose die; an invitation replaces invitations of this account only (promise A4). The pass to the
 * second step is no link: each sign-in has its own, so that a stranger's does not end the owner's (promise A3).
 */
export async function issueToken(ctx: WriteContext<Actor | GlobalActor>, wanted: Wanted): Promise<IssuedToken> {
  const { purpose, personId } = wanted;
  const { accountId } = ctx.actor;
  // The person's lock makes two mails at once replace each other instead of both leaving a live link.
  await ctx.tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("no key update").limit(1);
  const ofThisPurpose = and(
    eq(tokens.personId, personId),
    eq(tokens.purpose, purpose),
    purpose === "invitation" && accountId ? eq(tokens.accountId, accountId) : undefined,
    isNull(tokens.usedAt),
    isNull(tokens.replacedAt),
  );
  if (purpose !== "second_factor") await ctx.tx.update(tokens).set({ replacedAt: ctx.now }).where(ofThisPurpose);

  const token = randomToken();
  const password = wanted.withPassword ? firstPassword() : null;
  const expiresAt = new Date(ctx.now.getTime() + tokenLifeMs[purpose]);
  const id = newId();
  await ctx.tx.insert(tokens).values({
    id,
    purpose,
    tokenHash: hashToken(token),
    secretHash: password && hashToken(password),
    personId,
    accountId,
    detailCipher: wanted.detail === undefined ? null : seal("address-change", id, wanted.detail),
    createdAt: ctx.now,
    expiresAt,
  });
  return { token, firstPassword: password, expiresAt };
}
