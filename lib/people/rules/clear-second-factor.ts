import { and, eq, isNull } from "drizzle-orm";
import { people, recoveryCodes, tokens } from "@/db/schema/people";
import type { WriteContext } from "@/lib/server/context";

/** Forgets the secret and the recovery codes of a person, and half-made sign-ins that wait for a code. */
export async function clearSecondFactor(ctx: WriteContext, personId: string): Promise<void> {
  await ctx.tx
    .update(people)
    .set({ totpCipher: null, totpConfirmedAt: null, totpLastStep: 0 })
    .where(eq(people.id, personId));
  await ctx.tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await ctx.tx
    .update(tokens)
    .set({ replacedAt: ctx.now })
    .where(and(eq(tokens.personId, personId), eq(tokens.purpose, "second_factor"), isNull(tokens.usedAt)));
}
