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

export const itemId = z.uuid().describe("Id of the item.");
export const itemKind = z.enum(itemKinds).describe("How it is handed over; never changes.");
/** Every change names the version it was based on; a stale one is refused. */
export const catalogueVersion = z.int().positive().meta({ description: "The version that the caller saw." });

/** What a form may say about an item, besides its kind. */
export const itemFields = {
  sku: optionalLine(SKU_MAX).describe("Article number; may be empty."),
  name: lineOfText(NAME_MAX).describe("Name of the item."),
  description: optionalText(DESCRIPTION_MAX).describe("What it is, for buyers."),
  instructions: optionalText(INSTRUCTIONS_MAX).describe("What the recipient is told with the licence."),
  priceMinor: z.int().min(0).max(AMOUNT_MINOR_MAX).describe("Price of one, in minor units of the account's currency."),
  vatBps: z.int().min(0).max(VAT_BPS_MAX).describe("VAT rate in basis points: 2300 are 23 %."),
};

/** What every command on an item answers. */
export const itemSummary = z.object({
  id: z.uuid().describe("Id of the item."),
  version: z.int().describe("Grows with each change; a change names the one it was based on."),
  name: z.string().describe("Name of the item."),
  kind: itemKind,
  state: z.enum(itemStates).describe("Archived items are not sold."),
});
export type ItemSummary = z.output<typeof itemSummary>;
