import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { CheckPasswordAgainInput } from "./model/set-password";
import { checkOwnPassword } from "./rules/check-own-password";

/**
 * Asks the signed-in person for his password once more; what needs it is open for ten minutes afterwards (promises 9).
 *
 * @throws permission.denied, sign_in.failed, sign_in.wait, sign_in.busy
 */
export async function checkPasswordAgain(actor: PersonActor, input: CheckPasswordAgainInput): Promise<void> {
  requirePermission(actor, "person.password");
  await checkOwnPassword(actor, input.password, "password");
}
