import { and, eq, isNull } from "drizzle-orm";
import { people, tokens } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { type TokenPurpose, tokenLifeMs } from "@/lib/people/model/token-purposes";
import { hashToken, randomToken } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { firstPassword } from "./first-password";

type Wanted = { purpose: TokenPurpose; personId: string; withPassword?: boolean };
export type IssuedToken = { token: string; firstPassword: string | null; expiresAt: Date };

/**
 * Makes the secret part of a link, and of a first password when one is wanted, at the moment a mail is fixed. Older
 * links of the same purpose die; an invitation replaces invitations of this account only (promise A4).
 */
export async function issueToken(ctx: WriteContext, wanted: Wanted): Promise<IssuedToken> {
  const { purpose, personId } = wanted;
  const { accountId } = ctx.actor;
  // The person's lock makes two mails at once replace each other instead of both leaving a live link.
  await ctx.tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("no key update").limit(1);
  const ofThisPurpose = and(
    eq(tokens.personId, personId),
    eq(tokens.purpose, purpose),
    purpose === "invitation" ? eq(tokens.accountId, accountId) : undefined,
    isNull(tokens.usedAt),
    isNull(tokens.replacedAt),
  );
  await ctx.tx.update(tokens).set({ replacedAt: ctx.now }).where(ofThisPurpose);

  const token = randomToken();
  const password = wanted.withPassword ? firstPassword() : null;
  const expiresAt = new Date(ctx.now.getTime() + tokenLifeMs[purpose]);
  await ctx.tx.insert(tokens).values({
    id: newId(),
    purpose,
    tokenHash: hashToken(token),
    secretHash: password && hashToken(password),
    personId,
    accountId,
    createdAt: ctx.now,
    expiresAt,
  });
  return { token, firstPassword: password, expiresAt };
}
