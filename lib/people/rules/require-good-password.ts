import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { people } from "@/db/schema/people";
import type { GuestActor } from "@/lib/core/actor";
import { invalidField } from "@/lib/core/errors";
import { PASSWORD_LENGTH_MIN } from "@/lib/people/model/set-password";
import { readAs } from "@/lib/server/context";
import { isGuessable } from "./guessable-password";
import { isListed } from "./listed-passwords";
import { dealingsOf } from "./workplaces-of";

const PRODUCT = "kontor";
const WORD_LENGTH_MIN = 3;
const NOBODY: GuestActor = { kind: "guest", source: "", accountId: null };

type Owner = { personId: string; email: string };

/**
 * How long a person's password must be: whoever works for any account counts as staff, and a second factor makes up
 * for some of it (promises 9).
 */
export async function passwordLengthMin(personId: string, hasSecondFactor?: boolean): Promise<number> {
  const [dealings, withCode] = await Promise.all([dealingsOf(personId), hasSecondFactor ?? secondFactorIsOn(personId)]);
  const kind = dealings.some((dealing) => dealing.as === "employee") ? "staff" : "customer";
  return PASSWORD_LENGTH_MIN[withCode ? "withCode" : "alone"][kind];
}

/** How long a password is, in signs as people count them. */
export function lengthOf(password: string): number {
  return [...password.normalize("NFKC")].length;
}

function secondFactorIsOn(personId: string): Promise<boolean> {
  return readAs(NOBODY, async (ctx) => {
    const [person] = await ctx.db
      .select({ confirmedAt: people.totpConfirmedAt })
      .from(people)
      .where(eq(people.id, personId))
      .limit(1);
    return person !== undefined && person.confirmedAt !== null;
  });
}

/**
 * Refuses a password that is too short for its owner or tried first by whoever guesses; the reason stands at the field.
 *
 * @throws password.short, password.common
 */
export async function requireGoodPassword(owner: Owner, password: string): Promise<void> {
  const minimum = await passwordLengthMin(owner.personId);
  if (lengthOf(password) < minimum) throw invalidField("password", "password.short", { minimum });
  if (isListed(password) || isGuessable(password, await surroundings(owner))) {
    throw invalidField("password", "password.common");
  }
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
