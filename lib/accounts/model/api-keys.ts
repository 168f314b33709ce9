import { z } from "zod";
import { type StaffFunction, staffFunctions } from "@/lib/core/functions";
import { lineOfText } from "@/lib/core/text";
import { seenVersion } from "@/lib/core/version";

/** Promises 9: a year at most. */
export const KEY_LIFE_DAYS_MAX = 365;
/** So long a replaced key may go on working. */
export const KEY_OVERLAP_DAYS_MAX = 7;

/** Which orders a key reaches: all of the account, or those it made itself. */
export const keyScopes = ["all", "own"] as const;
export type KeyScope = (typeof keyScopes)[number];

const name = lineOfText(100);
const functions = z
  .array(z.enum(staffFunctions as [StaffFunction, ...StaffFunction[]]))
  .max(staffFunctions.length)
  .refine((chosen) => chosen.length > 0, "key.functions_missing");
const scope = z.enum(keyScopes);
const lifeDays = z.int().min(1).max(KEY_LIFE_DAYS_MAX);
const apiKeyId = z.uuid();

export const createApiKeyInput = z.strictObject({ name, functions, scope, lifeDays });
export type CreateApiKeyInput = z.output<typeof createApiKeyInput>;

export const changeApiKeyInput = z.strictObject({ apiKeyId, version: seenVersion, name, functions, scope });
export type ChangeApiKeyInput = z.output<typeof changeApiKeyInput>;

export const rotateApiKeyInput = z.strictObject({
  apiKeyId,
  /** So many days the old key goes on working; 0: it ends at once. */
  overlapDays: z.int().min(0).max(KEY_OVERLAP_DAYS_MAX),
  lifeDays,
});
export type RotateApiKeyInput = z.output<typeof rotateApiKeyInput>;

export const apiKeyIdInput = z.strictObject({ apiKeyId });
export type ApiKeyIdInput = z.output<typeof apiKeyIdInput>;

/** The text of a key, which is shown this once. */
export type NewApiKey = { id: string; key: string };

export type ApiKeyRow = {
  id: string;
  version: number;
  name: string;
  prefix: string;
  functions: StaffFunction[];
  scope: KeyScope;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  lastUsedSource: string;
  state: "active" | "expired" | "revoked";
  /** Another key has taken its place; this one works until it expires. */
  isReplaced: boolean;
  /** What its maker could do when he made it and cannot do any more. */
  lostByMaker: StaffFunction[];
};
