import { z } from "zod";
import { lineOfText } from "@/lib/core/text";

export const businesses = ["distribution", "print", "learning", "hosting", "school"] as const;

export const createAccountInput = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,62}$/),
  name: lineOfText(200),
  business: z.enum(businesses),
  currency: z.string().regex(/^[A-Z]{3}$/),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC"),
  locale: z.enum(["en", "ru", "pl"]),
  defaultVatBps: z.int().min(0).max(10_000),
  vatIncluded: z.boolean(),
});
export type CreateAccountInput = z.output<typeof createAccountInput>;
