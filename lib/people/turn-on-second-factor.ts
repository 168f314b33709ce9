import { and, eq, isNull, ne } from "drizzle-orm";
import { people, sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { unseal } from "@/lib/server/cipher";
import { totpStep } from "@/lib/server/totp";
import type { RecoveryCodes, TurnOnSecondFactorInput } from "./model/second-factor";
import { changeOwnSecret } from "./rules/own-account";
import { recordAtWorkplaces } from "./rules/record-for-staff";
import { recordSecondFactor } from "./rules/record-second-factor";
import { replaceRecoveryCodes } from "./rules/recovery-codes";
import { wrongCode } from "./rules/take-code";

/**
 * Puts the offered second factor in force, once a code shows that the authenticator has it. All other sessions end,
 * because they never gave one; the recovery codes are in the answer and nowhere else.
 *
 * @throws permission.denied, password.again, second_factor.already_on, second_factor.not_offered, sign_in.wrong_code
 */
export async function turnOnSecondFactor(actor: PersonActor, input: TurnOnSecondFactorInput): Promise<RecoveryCodes> {
  requirePermission(actor, "person.password");
  const { personId, sessionId, source } = actor;
  const { value: codes, accountId } = await changeOwnSecret(actor, async (ctx, person) => {
    if (person.totpConfirmedAt) throw new DomainError("conflict", "second_factor.already_on");
    if (!person.totpCipher) throw new DomainError("conflict", "second_factor.not_offered");
    const code = input.code.replace(/\s/g, "");
    const step = totpStep(unseal("second-factor", personId, person.totpCipher), code, ctx.now);
    if (step === null) throw wrongCode();

    await ctx.tx.update(people).set({ totpConfirmedAt: ctx.now, totpLastStep: step }).where(eq(people.id, personId));
    const open = and(eq(sessions.personId, personId), isNull(sessions.endedAt));
    await ctx.tx
      .update(sessions)
      .set({ endedAt: ctx.now })
      .where(and(open, ne(sessions.id, sessionId)));
    await ctx.tx.update(sessions).set({ secondFactorAt: ctx.now }).where(eq(sessions.id, sessionId));
    const made = await replaceRecoveryCodes(ctx, personId);
    await recordSecondFactor(ctx, personId, "on");
    return made;
  });
  await recordAtWorkplaces({ personId, source, except: accountId }, "employee.second_factor_changed", { change: "on" });
  return { codes };
}
