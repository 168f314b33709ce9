"use server";

import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/core/result";
import { changeEmail } from "@/lib/people/change-email";
import { type ChangeEmailInput, changeEmailInput } from "@/lib/people/model/change-email";
import { runGuestAction } from "@/lib/server/action";
import { currentSession } from "@/lib/server/session";

/** Brings the new address into force; whoever is signed in here sees it in his profile, others sign in with it. */
export async function changeEmailAction(input: ChangeEmailInput): Promise<ActionResult<void>> {
  const result = await runGuestAction(changeEmailInput, input, changeEmail);
  if (!result.ok) return result;
  const session = await currentSession();
  if (!session) redirect("/login?done=email");
  redirect(session.workplaceAccountId ? "/profile" : "/account/profile");
}
