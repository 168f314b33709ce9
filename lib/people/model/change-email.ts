import { z } from "zod";
import { emailAddress } from "@/lib/core/text";
import { linkToken } from "./set-password";

export const requestEmailChangeInput = z.strictObject({ email: emailAddress });
export type RequestEmailChangeInput = z.output<typeof requestEmailChangeInput>;

export const changeEmailInput = z.strictObject({ token: linkToken });
export type ChangeEmailInput = z.output<typeof changeEmailInput>;
