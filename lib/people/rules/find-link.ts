import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { people, tokens } from "@/db/schema/people";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { TokenPurpose } from "@/lib/people/model/token-purposes";
import { hashToken } from "@/lib/server/cipher";
import type { ReadContext, WriteContext } from "@/lib/server/context";

type Context = ReadContext<Actor | GlobalActor>;
export type Link = {
  id: string;
  purpose: TokenPurpose;
  personId: string;
  accountId: string;
  email: string;
  passwordHash: string | null;
};

/**
 * What a link of a mail stands for, as long as it works and is one of those meant here: nothing that was made for one
 * purpose serves another (promise A4). Looking consumes nothing.
 *
 * @throws token.invalid
 */
export async function findLink(ctx: Context, token: string, purposes: readonly TokenPurpose[]): Promise<Link> {
  const [row] = await ctx.db
    .select({ token: tokens, email: people.email, passwordHash: people.passwordHash })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(
      and(
        eq(tokens.tokenHash, hashToken(token)),
        inArray(tokens.purpose, [...purposes]),
        works(ctx),
        isNull(people.disabledAt),
      ),
    )
    .limit(1);
  if (!row?.token.accountId) throw new DomainError("conflict", "token.invalid");
  const { id, personId, accountId } = row.token;
  const purpose = row.token.purpose as TokenPurpose; // A CHECK of the table allows nothing else.
  return { id, purpose, personId, accountId, email: row.email, passwordHash: row.passwordHash };
}

/** Uses a link up: of any number of uses at once exactly one gets through (promise A4). @throws token.invalid */
export async function spendLink(ctx: WriteContext<Actor | GlobalActor>, id: string): Promise<void> {
  const used = await ctx.tx
    .update(tokens)
    .set({ usedAt: ctx.now })
    .where(and(eq(tokens.id, id), works(ctx)))
    .returning({ id: tokens.id });
  if (used.length === 0) throw new DomainError("conflict", "token.invalid");
}

/** Neither used, nor replaced, nor over. */
export function works(ctx: Context) {
  return and(isNull(tokens.usedAt), isNull(tokens.replacedAt), gt(tokens.expiresAt, ctx.now));
}
