import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { invalidField } from "@/lib/core/errors";
import { PASSWORD_LENGTH_MIN } from "@/lib/people/model/set-password";
import { readAs } from "@/lib/server/context";
import { isGuessable } from "./guessable-password";
import { dealingsOf } from "./workplaces-of";

const PRODUCT = "kontor";
const WORD_LENGTH_MIN = 3;

type Owner = { personId: string; email: string };

/** How long a person's password must be: whoever works for any account counts as staff (promises 9). */
export async function passwordLengthMin(personId: string): Promise<number> {
  const dealings = await dealingsOf(personId);
  return PASSWORD_LENGTH_MIN[dealings.some((dealing) => dealing.as === "employee") ? "staff" : "customer"];
}

/**
 * Refuses a password that is too short for its owner or tried first by whoever guesses; the reason stands at the field.
 *
 * @throws password.short, password.common
 */
export async function requireGoodPassword(owner: Owner, password: string): Promise<void> {
  const minimum = await passwordLengthMin(owner.personId);
  if ([...password.normalize("NFKC")].length < minimum) throw invalidField("password", "password.short", { minimum });
  if (isGuessable(password, await surroundings(owner))) throw invalidField("password", "password.common");
}

/** The product, the companies the person deals with, and his address. */
async function surroundings(owner: Owner): Promise<string[]> {
  const dealings = await dealingsOf(owner.personId);
  const names = await Promise.all(dealings.map((dealing) => accountName(dealing.accountId)));
  const texts = [PRODUCT, ...names, owner.email];
  const words = texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return words.filter((word) => word.length >= WORD_LENGTH_MIN);
}

function accountName(accountId: string): Promise<string> {
  return readAs({ kind: "job", accountId, name: "password" }, async (ctx) => {
    const [row] = await ctx.db
      .select({ name: accounts.name })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .limit(1);
    return row?.name ?? "";
  });
}
