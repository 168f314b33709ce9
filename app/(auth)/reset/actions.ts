"use server";

import type { ActionResult } from "@/lib/core/result";
import { type RequestPasswordResetInput, requestPasswordResetInput } from "@/lib/people/model/set-password";
import { requestPasswordReset } from "@/lib/people/request-password-reset";
import { runGuestAction } from "@/lib/server/action";

/** Sends a link, or nothing, and answers the same. */
export async function requestPasswordResetAction(input: RequestPasswordResetInput): Promise<ActionResult<void>> {
  return runGuestAction(requestPasswordResetInput, input, requestPasswordReset);
}
