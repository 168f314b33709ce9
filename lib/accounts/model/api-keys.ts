import { z } from "zod";
import { type StaffFunction, staffFunctions } from "@/lib/core/functions";
import { lineOfText } from "@/lib/core/text";

/** Promises 9: a year at most. */
export const KEY_LIFE_DAYS_MAX = 365;

export const createApiKeyInput = z.strictObject({
  name: lineOfText(100),
  functions: z
    .array(z.enum(staffFunctions as [StaffFunction, ...StaffFunction[]]))
    .max(staffFunctions.length)
    .refine((chosen) => chosen.length > 0, "key.functions_missing"),
  lifeDays: z.int().min(1).max(KEY_LIFE_DAYS_MAX),
});
export type CreateApiKeyInput = z.output<typeof createApiKeyInput>;

export const revokeApiKeyInput = z.strictObject({ apiKeyId: z.uuid() });
export type RevokeApiKeyInput = z.output<typeof revokeApiKeyInput>;

export type ApiKeyRow = {
  id: string;
  name: string;
  prefix: string;
  functions: string[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  state: "active" | "expired" | "revoked";
};
