import { z } from "zod";
import { lineOfText, optionalText } from "@/lib/core/text";
import { DESCRIPTION_MAX, NAME_MAX } from "./item-fields";

export const ITEMS_MAX = 500;
export const GROUPS_MAX = 50;

/** Only a product For sale can be chosen for an order (R-AGG-23). */
export const productStates = ["draft", "for_sale", "disabled", "archived"] as const;
export type ProductState = (typeof productStates)[number];

export const availabilities = ["all", "groups"] as const;
export type Availability = (typeof availabilities)[number];

const ids = (max: number) =>
  z
    .array(z.uuid())
    .max(max)
    .refine((list) => new Set(list).size === list.length, "field.repeated");

/** `itemIds` in the order in which the window of items shows them; `groupIds` count with availability `groups`. */
export const productFields = {
  name: lineOfText(NAME_MAX).describe("Name of the product."),
  description: optionalText(DESCRIPTION_MAX).describe("What it is, for buyers."),
  state: z.enum(productStates).describe("Only a product For sale can be ordered."),
  availability: z.enum(availabilities).default("all").describe("Open to all clients, or to those of some groups."),
  itemIds: ids(ITEMS_MAX).describe("Its items, in the order in which they are offered."),
  groupIds: ids(GROUPS_MAX).default([]).describe("The client groups it is open to, with availability `groups`."),
};

/** What every command on a product answers. */
export const productSummary = z.object({
  id: z.uuid().describe("Id of the product."),
  version: z.int().describe("Grows with each change; a change names the one it was based on."),
  name: z.string().describe("Name of the product."),
  state: z.enum(productStates).describe("Only a product For sale can be ordered."),
});
export type ProductSummary = z.output<typeof productSummary>;
