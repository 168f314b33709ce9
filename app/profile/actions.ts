"use server";

import { refresh } from "next/cache";
import type { ActionResult } from "@/lib/core/result";
import { changeMyPassword } from "@/lib/people/change-my-password";
import { endOtherSessions } from "@/lib/people/end-other-sessions";
import { endSession } from "@/lib/people/end-session";
import { type EndSessionInput, endSessionInput, nothing } from "@/lib/people/model/sessions";
import { type ChangeMyPasswordInput, changeMyPasswordInput } from "@/lib/people/model/set-password";
import { runPersonAction } from "@/lib/server/action";

export async function changeMyPasswordAction(input: ChangeMyPasswordInput): Promise<ActionResult<void>> {
  return refreshed(await runPersonAction(changeMyPasswordInput, input, changeMyPassword));
}

export async function endSessionAction(input: EndSessionInput): Promise<ActionResult<void>> {
  return refreshed(await runPersonAction(endSessionInput, input, endSession));
}

export async function endOtherSessionsAction(): Promise<ActionResult<{ count: number }>> {
  return refreshed(await runPersonAction(nothing, {}, (actor) => endOtherSessions(actor)));
}

function refreshed<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) refresh();
  return result;
}
