"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepPreferences } from "@/app/preferences/keep-cookie";
import { ownPath } from "@/lib/core/own-path";
import type { ActionResult } from "@/lib/core/result";
import { type SignedIn, signInCodeInput, signInInput } from "@/lib/people/model/sign-in";
import { signInWithCode } from "@/lib/people/sign-in-with-code";
import { signInWithPassword } from "@/lib/people/sign-in-with-password";
import { runGuestAction } from "@/lib/server/action";
import { startSession } from "@/lib/server/session";
import { currentStep, dropStep, keepStep } from "@/lib/server/step-cookie";

type SignInAttempt = { email: unknown; password: unknown; from: unknown };
type CodeAttempt = { code: unknown; from: unknown };

const homes = { dashboard: "/orders", cabinet: "/account/orders", workplace: "/workplace" } as const;

/** Signs in and leads on to the page that was asked for, if it is one of ours; or to the second step. */
export async function signInAction(input: SignInAttempt): Promise<ActionResult<null>> {
  const userAgent = await userAgentOf();
  const { email, password, from } = input ?? {};
  const result = await runGuestAction(signInInput, { email, password }, (actor, parsed) =>
    signInWithPassword(actor, parsed, userAgent),
  );
  return result.ok ? goOn(result.value, from) : result;
}

/** The second step, for whoever came here with the right password in this browser. */
export async function signInWithCodeAction(input: CodeAttempt): Promise<ActionResult<null>> {
  const [userAgent, stepToken] = await Promise.all([userAgentOf(), currentStep()]);
  const { code, from } = input ?? {};
  const result = await runGuestAction(signInCodeInput, { stepToken, code }, (actor, parsed) =>
    signInWithCode(actor, parsed, userAgent),
  );
  if (!result.ok) return result;
  await dropStep();
  return goOn(result.value, from);
}

async function userAgentOf(): Promise<string> {
  return (await headers()).get("user-agent") ?? "";
}

async function goOn(signedIn: SignedIn, from: unknown): Promise<never> {
  const target = ownPath(from);
  if (signedIn.kind === "new_password") {
    const reason = signedIn.because === "outgrown" ? "&outgrown=yes" : "";
    redirect(`/set-password?token=${signedIn.linkToken}${reason}`);
  }
  if (signedIn.kind === "second_step") {
    await keepStep(signedIn.stepToken);
    redirect(target ? `/login/code?from=${encodeURIComponent(target)}` : "/login/code");
  }
  await startSession(signedIn.sessionToken);
  await keepPreferences(signedIn.preferences);
  redirect(target ?? homes[signedIn.home]);
}
