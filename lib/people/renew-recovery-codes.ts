import type { PersonActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { RecoveryCodes } from "./model/second-factor";
import { changeOwnSecret } from "./rules/own-account";
import { recordAtWorkplaces } from "./rules/record-for-staff";
import { recordSecondFactor } from "./rules/record-second-factor";
import { replaceRecoveryCodes } from "./rules/recovery-codes";

/**
 * Makes ten new recovery codes; older ones, used or not, are worth nothing from now on.
 *
 * @throws permission.denied, password.again, second_factor.not_on
 */
export async function renewRecoveryCodes(actor: PersonActor): Promise<RecoveryCodes> {
  requirePermission(actor, "person.password");
  const { personId, source } = actor;
  const { value: codes, accountId } = await changeOwnSecret(actor, async (ctx, person) => {
    if (!person.totpConfirmedAt) throw new DomainError("conflict", "second_factor.not_on");
    const made = await replaceRecoveryCodes(ctx, personId);
    await recordSecondFactor(ctx, personId, "new_codes");
    return made;
  });
  await recordAtWorkplaces({ personId, source, except: accountId }, "employee.second_factor_changed", {
    change: "new_codes",
  });
  return { codes };
}
