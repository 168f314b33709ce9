"use server";

import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/core/result";
import { acceptInvitation } from "@/lib/people/accept-invitation";
import { type AcceptInvitationInput, acceptInvitationInput } from "@/lib/people/model/set-password";
import { runGuestAction } from "@/lib/server/action";
import { clearSession } from "@/lib/server/session";

/** Joins with the password that exists, and leads to the door: the new workplace needs a new session. */
export async function acceptInvitationAction(input: AcceptInvitationInput): Promise<ActionResult<null>> {
  const result = await runGuestAction(acceptInvitationInput, input, acceptInvitation);
  if (!result.ok) return result;
  await clearSession();
  redirect("/login?done=joined");
}
