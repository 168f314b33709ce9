import type { GuestActor } from "@/lib/core/actor";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { normalizeEmail } from "@/lib/core/text";
import { writeAs } from "@/lib/server/context";
import type { AcceptInvitationInput } from "./model/set-password";
import { findLink, spendLink } from "./rules/find-link";
import { clearGuesses, reserveGuess } from "./rules/guess-guard";
import { joinAccount } from "./rules/join-account";
import { lengthOf, passwordLengthMin } from "./rules/require-good-password";
import { verifyGuess } from "./rules/verify-guess";

/**
 * Accepts an invitation by somebody who already has a password, because he works or buys elsewhere. He signs in
 * afterwards as always.
 *
 * @throws permission.denied, token.invalid, sign_in.failed, sign_in.wait, sign_in.busy, limit.reached,
 *   password.short_for_staff
 */
export async function acceptInvitation(actor: GuestActor, input: AcceptInvitationInput): Promise<{ email: string }> {
  requirePermission(actor, "person.sign_in");
  const { link, guess } = await writeAs(actor, async (ctx) => {
    const found = await findLink(ctx, input.token, ["invitation"]);
    const guessed = { emailKey: normalizeEmail(found.email), source: actor.source };
    await reserveGuess(ctx, guessed);
    return { link: found, guess: guessed };
  });
  if (!(await verifyGuess(guess, link.passwordHash, input.password))) {
    throw new DomainError("invalid", "sign_in.failed", {}, [{ path: "password", code: "sign_in.failed" }]);
  }
  // He may have chosen it as a customer, for whom shorter ones will do.
  const minimum = await passwordLengthMin(link.personId);
  if (lengthOf(input.password) < minimum) throw invalidField("password", "password.short_for_staff", { minimum });
  await writeAs({ kind: "job", accountId: link.accountId, name: "accept-invitation" }, async (ctx) => {
    await clearGuesses(ctx, guess);
    await spendLink(ctx, link.id);
    await joinAccount(ctx, link.personId);
  });
  return { email: link.email };
}
