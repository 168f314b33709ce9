import type { SecondFactorChange } from "@/lib/people/model/events";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { recordForStaff } from "./record-for-staff";
import { securityMail } from "./security-mail";

/** Tells history and owner what happened to a second factor, in the transaction of the change (promises A5, V1). */
export async function recordSecondFactor(
  ctx: WriteContext,
  personId: string,
  change: SecondFactorChange,
): Promise<void> {
  const mails = [await securityMail(ctx, personId, change)];
  const isStaff = await recordForStaff(ctx, personId, "employee.second_factor_changed", { change }, mails);
  if (!isStaff) await recordEvent(ctx, "person.second_factor_changed", { id: personId }, { change }, mails);
}
