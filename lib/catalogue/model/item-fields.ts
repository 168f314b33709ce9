import { z } from "zod";
import { AMOUNT_MINOR_MAX } from "@/lib/core/money";
import { lineOfText, optionalLine, optionalText } from "@/lib/core/text";

export const NAME_MAX = 200;
export const SKU_MAX = 64;
export const DESCRIPTION_MAX = 4_000;
export const INSTRUCTIONS_MAX = 4_000;
/** 100 %, in basis points. */
export const VAT_BPS_MAX = 10_000;

/** What can be sold by itself; the kind decides how it is handed over, so it is never changed. */
export const itemKinds = ["licence", "licence_code", "course_access", "print_product", "shop_good", "service"] as const;
export type ItemKind = (typeof itemKinds)[number];

export const itemStates = ["active", "archived"] as const;
export type ItemState = (typeof itemStates)[number];

export const itemId = z.uuid();
export const itemKind = z.enum(itemKinds);
/** Every change names the version it was based on; a stale one is refused. */
export const catalogueVersion = z.int().positive().meta({ description: "The version that the caller saw." });

/** What a form may say about an item, besides its kind. */
export const itemFields = {
  sku: optionalLine(SKU_MAX),
  name: lineOfText(NAME_MAX),
  description: optionalText(DESCRIPTION_MAX),
  instructions: optionalText(INSTRUCTIONS_MAX),
  priceMinor: z.int().min(0).max(AMOUNT_MINOR_MAX),
  vatBps: z.int().min(0).max(VAT_BPS_MAX),
};

/** What every command on an item answers. */
export const itemSummary = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  kind: itemKind,
  state: z.enum(itemStates),
});
export type ItemSummary = z.output<typeof itemSummary>;
