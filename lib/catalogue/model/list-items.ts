import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { exampleItemRow } from "./catalogue-examples";
import { itemKind, itemStates } from "./item-fields";
import { limitText, many, pageFields, pageOf } from "./page-fields";

export const listItemsInput = z.strictObject({
  ...pageFields,
  kind: many(itemKind).optional().describe("One or several kinds."),
  state: many(z.enum(itemStates)).optional().describe("Active ones unless told otherwise."),
  productId: z.uuid().optional().meta({ description: "Only items of this product." }),
});
export type ListItemsInput = z.output<typeof listItemsInput>;

export const itemRow = z.object({
  id: z.uuid().describe("Id of the item."),
  sku: z.string().describe("Article number; may be empty."),
  kind: itemKind,
  name: z.string().describe("Name of the item."),
  state: z.enum(itemStates).describe("Archived items are not sold."),
  priceMinor: z.int().meta({ description: "Price of one, in minor units of the currency." }),
  currency: z.string().describe("Currency of the price, ISO 4217."),
  vatBps: z.int().meta({ description: "VAT rate in basis points: 2300 are 23 %." }),
  freeCodes: z.int().nullable().meta({ description: "Free licence codes; null for items without codes." }),
  createdAt: z.date().describe("When it was made."),
});
export type ItemRow = z.output<typeof itemRow>;

export const listItemsOperation = operation({
  id: "listItems",
  method: "GET",
  path: "/items",
  tag: "Catalogue",
  summary: "List catalogue items",
  description: "Items by name, page by page. Their ids, with that of a product, are what a line of an order names.",
  input: listItemsInput.extend({ limit: limitText }),
  output: pageOf(itemRow),
  status: 200,
  errors: ["list.cursor"],
  example: { kind: "licence_code", limit: "50" },
  exampleAnswer: { items: [exampleItemRow], nextCursor: null, previousCursor: null },
});
