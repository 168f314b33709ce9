import { z } from "zod";

export const requireSecondFactorInput = z.strictObject({ isRequired: z.boolean() });
export type RequireSecondFactorInput = z.output<typeof requireSecondFactorInput>;
