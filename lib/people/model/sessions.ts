import { z } from "zod";
import { themes } from "@/lib/core/theme";
import type { SignInOutcome } from "./sign-in";

export const endSessionInput = z.strictObject({ sessionId: z.uuid() });
export type EndSessionInput = z.output<typeof endSessionInput>;

export const nothing = z.strictObject({});
export type Nothing = z.output<typeof nothing>;

export const saveMyPreferencesInput = z.strictObject({
  locale: z.enum(["en", "ru", "pl"]).optional(),
  theme: z.enum(themes).optional(),
});
export type SaveMyPreferencesInput = z.output<typeof saveMyPreferencesInput>;

/** Null: the cabinet. */
export const chooseWorkplaceInput = z.strictObject({ accountId: z.uuid().nullable() });
export type ChooseWorkplaceInput = z.output<typeof chooseWorkplaceInput>;

export type MySession = {
  id: string;
  isThis: boolean;
  createdAt: Date;
  lastSeenAt: Date;
  source: string;
  userAgent: string;
};

export type MySignIn = { id: string; outcome: SignInOutcome; at: Date; source: string; userAgent: string };
