import type { PersonActor } from "@/lib/core/actor";
import { invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { TurnOffSecondFactorInput } from "./model/second-factor";
import { checkOwnPassword } from "./rules/check-own-password";
import { clearSecondFactor } from "./rules/clear-second-factor";
import { changeOwnSecret } from "./rules/own-account";
import { recordAtWorkplaces } from "./rules/record-for-staff";
import { recordSecondFactor } from "./rules/record-second-factor";
import { lengthOf, passwordLengthMin } from "./rules/require-good-password";

/**
 * Takes the second factor out of force, for the password. A password that is long enough only together with one must be
 * replaced by a longer one before.
 *
 * @throws permission.denied, sign_in.wrong_password, sign_in.wait, sign_in.busy, second_factor.password_short
 */
export async function turnOffSecondFactor(actor: PersonActor, input: TurnOffSecondFactorInput): Promise<void> {
  requirePermission(actor, "person.password");
  await checkOwnPassword(actor, input.password, "password");
  const minimum = await passwordLengthMin(actor.personId, false);
  if (lengthOf(input.password) < minimum) throw invalidField("password", "second_factor.password_short", { minimum });

  const { personId, source } = actor;
  const { value: wasOn, accountId } = await changeOwnSecret(actor, async (ctx, person) => {
    await clearSecondFactor(ctx, personId);
    if (person.totpConfirmedAt) await recordSecondFactor(ctx, personId, "off");
    return person.totpConfirmedAt !== null;
  });
  if (!wasOn) return;
  await recordAtWorkplaces({ personId, source, except: accountId }, "employee.second_factor_changed", {
    change: "off",
  });
}
