import { and, eq, isNull } from "drizzle-orm";
import { people, tokens } from "@/db/schema/people";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { hashToken, unseal } from "@/lib/server/cipher";
import type { ReadContext } from "@/lib/server/context";
import { works } from "./find-link";

export type EmailChange = { tokenId: string; personId: string; accountId: string; email: string };

/** Whose address a link would change, and to which. Looking consumes nothing. @throws token.invalid */
export async function findEmailChange(ctx: ReadContext<Actor | GlobalActor>, token: string): Promise<EmailChange> {
  const [row] = await ctx.db
    .select({ id: tokens.id, personId: tokens.personId, accountId: tokens.accountId, detail: tokens.detailCipher })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(
      and(
        eq(tokens.tokenHash, hashToken(token)),
        eq(tokens.purpose, "change_email"),
        works(ctx),
        isNull(people.disabledAt),
      ),
    )
    .limit(1);
  if (!row?.accountId || !row.detail) throw new DomainError("conflict", "token.invalid");
  const { id: tokenId, personId, accountId } = row;
  return { tokenId, personId, accountId, email: unseal("address-change", tokenId, row.detail) };
}
