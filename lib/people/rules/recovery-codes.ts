import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { people, recoveryCodes } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { fingerprint } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";

const CODES = 10;
/** Without letters and digits that are read as each other; at least one letter keeps it apart from six digits. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUP_LENGTH = 5;

/** Ten new codes in place of all older ones: 49 bits each. They are in the answer and nowhere else. */
export async function replaceRecoveryCodes(ctx: WriteContext, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => `${group()}-${group()}`);
  await ctx.tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("no key update").limit(1);
  await ctx.tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await ctx.tx.insert(recoveryCodes).values(
    codes.map((code) => ({
      id: newId(),
      personId,
      codeHash: recoveryCodeHash(personId, code.replace("-", "")),
      createdAt: ctx.now,
    })),
  );
  return codes;
}

/** How a code is stored: under a key of ours, so that a copied table is nothing to guess against. */
export function recoveryCodeHash(personId: string, code: string): string {
  return fingerprint("recovery-code", `${personId} ${code}`).toString("hex");
}

function group(): string {
  return Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
