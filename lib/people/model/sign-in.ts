import { z } from "zod";
import { emailAddress } from "@/lib/core/text";

/** Longer ones are refused, never cut (promises 9). */
export const PASSWORD_LENGTH_MAX = 128;

/** A password as typed where one is asked for: any text of a possible length. */
export const typedPassword = z.string().min(1, "text.required").max(PASSWORD_LENGTH_MAX, "password.long");

export const signInInput = z.strictObject({ email: emailAddress, password: typedPassword });
export type SignInInput = z.output<typeof signInInput>;

/** Either a session has begun, or a mailed first password was used, which only opens the form to set a real one. */
export type SignedIn =
  | {
      kind: "session";
      sessionToken: string;
      home: "dashboard" | "cabinet" | "workplace";
      preferences: { locale: string | null; theme: string };
    }
  | { kind: "first_password"; linkToken: string };
