"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/core/result";
import { changeMyPassword } from "@/lib/people/change-my-password";
import { endAllSessions } from "@/lib/people/end-all-sessions";
import { endOtherSessions } from "@/lib/people/end-other-sessions";
import { endSession } from "@/lib/people/end-session";
import { type RequestEmailChangeInput, requestEmailChangeInput } from "@/lib/people/model/change-email";
import {
  type RecoveryCodes,
  type SecondFactorOffer,
  type TurnOffSecondFactorInput,
  type TurnOnSecondFactorInput,
  turnOffSecondFactorInput,
  turnOnSecondFactorInput,
} from "@/lib/people/model/second-factor";
import { type EndSessionInput, endSessionInput, type Nothing, nothing } from "@/lib/people/model/sessions";
import { type ChangeMyPasswordInput, changeMyPasswordInput } from "@/lib/people/model/set-password";
import { offerSecondFactor } from "@/lib/people/offer-second-factor";
import { renewRecoveryCodes } from "@/lib/people/renew-recovery-codes";
import { requestEmailChange } from "@/lib/people/request-email-change";
import { turnOffSecondFactor } from "@/lib/people/turn-off-second-factor";
import { turnOnSecondFactor } from "@/lib/people/turn-on-second-factor";
import { runPersonAction } from "@/lib/server/action";
import { clearSession } from "@/lib/server/session";

export async function changeMyPasswordAction(input: ChangeMyPasswordInput): Promise<ActionResult<void>> {
  return refreshed(await runPersonAction(changeMyPasswordInput, input, changeMyPassword));
}

export async function requestEmailChangeAction(input: RequestEmailChangeInput): Promise<ActionResult<void>> {
  return runPersonAction(requestEmailChangeInput, input, requestEmailChange);
}

export async function endSessionAction(input: EndSessionInput): Promise<ActionResult<void>> {
  return refreshed(await runPersonAction(endSessionInput, input, endSession));
}

export async function endOtherSessionsAction(): Promise<ActionResult<{ count: number }>> {
  return refreshed(await runPersonAction(nothing, {}, (actor) => endOtherSessions(actor)));
}

/** Ends every session, also this one, and leads to the door. */
export async function endAllSessionsAction(): Promise<ActionResult<void>> {
  const result = await runPersonAction(nothing, {}, (actor) => endAllSessions(actor));
  if (!result.ok) return result;
  await clearSession();
  redirect("/login");
}

/** The page shows what comes back and is drawn anew when the codes are kept: not here, or they would vanish. */
export async function offerSecondFactorAction(input: Nothing): Promise<ActionResult<SecondFactorOffer>> {
  return runPersonAction(nothing, input, (actor) => offerSecondFactor(actor));
}

export async function turnOnSecondFactorAction(input: TurnOnSecondFactorInput): Promise<ActionResult<RecoveryCodes>> {
  return runPersonAction(turnOnSecondFactorInput, input, turnOnSecondFactor);
}

export async function renewRecoveryCodesAction(input: Nothing): Promise<ActionResult<RecoveryCodes>> {
  return runPersonAction(nothing, input, (actor) => renewRecoveryCodes(actor));
}

export async function turnOffSecondFactorAction(input: TurnOffSecondFactorInput): Promise<ActionResult<void>> {
  return runPersonAction(turnOffSecondFactorInput, input, turnOffSecondFactor);
}

function refreshed<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) refresh();
  return result;
}
