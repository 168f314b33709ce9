import { z } from "zod";
import { emailAddress, verbatimText } from "@/lib/core/text";

/** Longer ones are refused, never cut (promises 9). */
export const PASSWORD_LENGTH_MAX = 128;

/** A password as typed where one is asked for: any text of a possible length. */
export const typedPassword = verbatimText.min(1, "text.required").max(PASSWORD_LENGTH_MAX, "password.long");

export const signInInput = z.strictObject({ email: emailAddress, password: typedPassword });
export type SignInInput = z.output<typeof signInInput>;

/** What is typed at the second step: six digits, or a recovery code, with the signs that people put between. */
export const typedCode = verbatimText.trim().min(1, "text.required").max(40, "sign_in.wrong_code");

export const signInCodeInput = z.strictObject({ stepToken: verbatimText.max(100), code: typedCode });
export type SignInCodeInput = z.output<typeof signInCodeInput>;

/** How an attempt ended, in the person's own record. */
export const signInOutcomes = [
  "signed_in",
  "wrong_password",
  "wrong_code",
  "recovery_code",
  "signed_out",
  "ended",
] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

/**
 * Either a session has begun; or the password was right and a code of the second factor is wanted; or the password only
 * opens the form to set a new one, because it was a mailed first one or is too short for its owner by now.
 */
export type SignedIn =
  | {
      kind: "session";
      sessionToken: string;
      home: "dashboard" | "cabinet" | "workplace";
      preferences: { locale: string | null; theme: string };
    }
  | { kind: "second_step"; stepToken: string }
  | { kind: "new_password"; linkToken: string; because: "first" | "outgrown" };
