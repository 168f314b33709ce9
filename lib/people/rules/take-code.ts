import { and, eq, isNull } from "drizzle-orm";
import { people, recoveryCodes } from "@/db/schema/people";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { invalidField } from "@/lib/core/errors";
import { unseal } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { totpStep } from "@/lib/server/totp";
import { recoveryCodeHash } from "./recovery-codes";

type Context = WriteContext<Actor | GlobalActor>;

const DIGITS = /^\d{6}$/;
/** What people put between groups of signs. */
const BETWEEN = /[\s-]/g;

/**
 * Takes a code of the second factor that is in force: one of the authenticator, each only once, or a recovery code. The
 * person stays locked, so of two uses at once one is refused.
 *
 * @throws sign_in.wrong_code at field `code`
 */
export async function takeCode(ctx: Context, personId: string, typed: string): Promise<"code" | "recovery_code"> {
  const [person] = await ctx.tx
    .select({ cipher: people.totpCipher, confirmedAt: people.totpConfirmedAt, lastStep: people.totpLastStep })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)))
    .for("no key update")
    .limit(1);
  if (!person?.cipher || !person.confirmedAt) throw wrongCode();
  const code = typed.replace(BETWEEN, "").toLowerCase();
  if (!DIGITS.test(code)) {
    await spendRecoveryCode(ctx, personId, code);
    return "recovery_code";
  }
  const step = totpStep(unseal("second-factor", personId, person.cipher), code, ctx.now);
  if (step === null || step <= person.lastStep) throw wrongCode();
  await ctx.tx.update(people).set({ totpLastStep: step }).where(eq(people.id, personId));
  return "code";
}

async function spendRecoveryCode(ctx: Context, personId: string, code: string): Promise<void> {
  const spent = await ctx.tx
    .update(recoveryCodes)
    .set({ usedAt: ctx.now })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, recoveryCodeHash(personId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  if (spent.length === 0) throw wrongCode();
}

export function wrongCode() {
  return invalidField("code", "sign_in.wrong_code");
}
