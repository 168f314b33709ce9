import { z } from "zod";
import { typedCode, typedPassword } from "./sign-in";

export const turnOnSecondFactorInput = z.strictObject({ code: typedCode });
export type TurnOnSecondFactorInput = z.output<typeof turnOnSecondFactorInput>;

export const turnOffSecondFactorInput = z.strictObject({ password: typedPassword });
export type TurnOffSecondFactorInput = z.output<typeof turnOffSecondFactorInput>;

/** What is put into the authenticator: the picture says the same as the letters. */
export type SecondFactorOffer = { secret: string; picture: string };

/** The codes that stand in for a lost authenticator, shown this once. */
export type RecoveryCodes = { codes: string[] };

/** What the profile says of one's own second factor. */
export type SecondFactorState = { isOn: boolean; since: Date | null; codesLeft: number };
