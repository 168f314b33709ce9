"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { ActionResult } from "@/lib/core/result";
import { checkPasswordAgain } from "@/lib/people/check-password-again";
import { chooseWorkplace } from "@/lib/people/choose-workplace";
import { chooseWorkplaceInput, nothing } from "@/lib/people/model/sessions";
import { type CheckPasswordAgainInput, checkPasswordAgainInput } from "@/lib/people/model/set-password";
import { signOut } from "@/lib/people/sign-out";
import { runPersonAction } from "@/lib/server/action";
import { clearSession } from "@/lib/server/session";

/** Ends the session on the server, then forgets its cookie. */
export async function signOutAction(): Promise<void> {
  await runPersonAction(nothing, {}, (actor) => signOut(actor));
  await clearSession();
  redirect("/login");
}

/** Asks for the password once more before a change of rights, members or keys. */
export async function checkPasswordAgainAction(input: CheckPasswordAgainInput): Promise<ActionResult<void>> {
  return runPersonAction(checkPasswordAgainInput, input, checkPasswordAgain);
}

/** Goes to another workplace: the id of an account, or `cabinet`. */
export async function switchWorkplaceAction(place: unknown): Promise<void> {
  const isCabinet = z.literal("cabinet").safeParse(place).success;
  const result = await runPersonAction(chooseWorkplaceInput, { accountId: isCabinet ? null : place }, chooseWorkplace);
  if (result.ok) redirect(isCabinet ? "/account/orders" : "/orders");
  redirect("/workplace");
}
