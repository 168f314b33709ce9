import { z } from "zod";
import { emailAddress, lineOfText } from "@/lib/core/text";
import { seenVersion } from "@/lib/core/version";

/** From name of a mail: a short line without the signs that have a meaning there. */
const mailName = lineOfText(100).refine((name) => !/[<>"@\\]/.test(name), "text.characters");

export const changeAccountInput = z.strictObject({
  version: seenVersion,
  name: lineOfText(200),
  timeZone: z
    .string()
    .max(60)
    .refine((zone) => zone === "UTC" || Intl.supportedValuesOf("timeZone").includes(zone), "account.time_zone"),
  locale: z.enum(["en", "ru", "pl"]),
  defaultVatBps: z.int().min(0).max(10_000),
  vatIncluded: z.boolean(),
  mailName,
  mailReplyTo: z.union([z.literal(""), emailAddress]),
});
export type ChangeAccountInput = z.output<typeof changeAccountInput>;

export type AccountSettings = ChangeAccountInput & {
  slug: string;
  business: string;
  currency: string;
  secondFactorRequired: boolean;
};
