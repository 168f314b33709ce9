"use server";

import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/core/result";
import { type SetPasswordInput, setPasswordInput } from "@/lib/people/model/set-password";
import { setPassword } from "@/lib/people/set-password";
import { runGuestAction } from "@/lib/server/action";
import { clearSession } from "@/lib/server/session";

/** Sets the password and leads to the door: whoever knows it now proves it there. */
export async function setPasswordAction(input: SetPasswordInput): Promise<ActionResult<null>> {
  const result = await runGuestAction(setPasswordInput, input, setPassword);
  if (!result.ok) return result;
  await clearSession();
  redirect("/login?done=password");
}
