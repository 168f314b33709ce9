import { z } from "zod";
import { emailAddress, verbatimText } from "@/lib/core/text";
import { PASSWORD_LENGTH_MAX, typedPassword } from "./sign-in";

/** Promises 9: shorter where a second factor guards the sign-in too. */
export const PASSWORD_LENGTH_MIN = {
  alone: { staff: 15, customer: 10 },
  withCode: { staff: 10, customer: 8 },
} as const;

export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "token.invalid");

/** Whether it is long and uncommon enough is decided by the use case, which knows whose it is. */
export const newPassword = verbatimText.min(1, "text.required").max(PASSWORD_LENGTH_MAX, "password.long");

export const requestPasswordResetInput = z.strictObject({ email: emailAddress });
export type RequestPasswordResetInput = z.output<typeof requestPasswordResetInput>;

export const setPasswordInput = z.strictObject({ token: linkToken, password: newPassword });
export type SetPasswordInput = z.output<typeof setPasswordInput>;

export const acceptInvitationInput = z.strictObject({ token: linkToken, password: typedPassword });
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

export const changeMyPasswordInput = z.strictObject({ current: typedPassword, password: newPassword });
export type ChangeMyPasswordInput = z.output<typeof changeMyPasswordInput>;

export const checkPasswordAgainInput = z.strictObject({ password: typedPassword });
export type CheckPasswordAgainInput = z.output<typeof checkPasswordAgainInput>;
