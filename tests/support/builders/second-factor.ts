import { Secret, TOTP } from "otpauth";
import type { PersonActor } from "@/lib/core/actor";
import { checkPasswordAgain } from "@/lib/people/check-password-again";
import { offerSecondFactor } from "@/lib/people/offer-second-factor";
import { turnOnSecondFactor } from "@/lib/people/turn-on-second-factor";
import { clock } from "@/lib/server/clock";
import { PASSWORD } from "./sign-in";

const STEP_MS = 30_000;

/** What an app on a telephone shows: the code of this moment, or of one some steps away. */
export function authenticator(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return (steps = 0) => totp.generate({ timestamp: clock.now().getTime() + steps * STEP_MS });
}

/** Turns the second factor on as the profile does. The code of the moment is spent by it; the next one works. */
export async function aSecondFactor(person: PersonActor, password = PASSWORD) {
  await checkPasswordAgain(person, { password });
  const { secret } = await offerSecondFactor(person);
  const code = authenticator(secret);
  const { codes } = await turnOnSecondFactor(person, { code: code() });
  return { secret, code, codes };
}
