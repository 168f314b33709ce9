"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepPreferences } from "@/app/preferences/keep-cookie";
import { ownPath } from "@/lib/core/own-path";
import type { ActionResult } from "@/lib/core/result";
import { type SignedIn, signInInput } from "@/lib/people/model/sign-in";
import { signInWithPassword } from "@/lib/people/sign-in-with-password";
import { runGuestAction } from "@/lib/server/action";
import { startSession } from "@/lib/server/session";

type SignInAttempt = { email: unknown; password: unknown; from: unknown };

const homes = { dashboard: "/orders", cabinet: "/account/orders", workplace: "/workplace" } as const;

/** Signs in and leads on to the page that was asked for, if it is one of ours. */
export async function signInAction(input: SignInAttempt): Promise<ActionResult<null>> {
  const userAgent = (await headers()).get("user-agent") ?? "";
  const { email, password, from } = input ?? {};
  const result = await runGuestAction(signInInput, { email, password }, (actor, parsed) =>
    signInWithPassword(actor, parsed, userAgent),
  );
  return result.ok ? goOn(result.value, from) : result;
}

async function goOn(signedIn: SignedIn, from: unknown): Promise<never> {
  if (signedIn.kind === "first_password") redirect(`/set-password?token=${signedIn.linkToken}`);
  if (signedIn.kind === "second_step") redirect("/login/code");
  await startSession(signedIn.sessionToken);
  await keepPreferences(signedIn.preferences);
  redirect(ownPath(from) ?? homes[signedIn.home]);
}
