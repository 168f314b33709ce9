import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { seal } from "@/lib/server/cipher";
import { qrCode } from "@/lib/server/qr-code";
import { newTotpSecret, totpAddress } from "@/lib/server/totp";
import type { SecondFactorOffer } from "./model/second-factor";
import { changeOwnSecret } from "./rules/own-account";

/**
 * Makes a secret for an authenticator. It is in force only once a code made with it was typed; until then each offer
 * replaces the one before.
 *
 * @throws permission.denied, password.again, second_factor.already_on
 */
export async function offerSecondFactor(actor: PersonActor): Promise<SecondFactorOffer> {
  requirePermission(actor, "person.password");
  const secret = newTotpSecret();
  const { value: email } = await changeOwnSecret(actor, async (ctx, person) => {
    if (person.totpConfirmedAt) throw new DomainError("conflict", "second_factor.already_on");
    const totpCipher = seal("second-factor", person.id, secret);
    await ctx.tx.update(people).set({ totpCipher }).where(eq(people.id, person.id));
    return person.email;
  });
  return { secret, picture: await qrCode(totpAddress(secret, email)) };
}
