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
  name: lineOfText(NAME_MAX),
  description: optionalText(DESCRIPTION_MAX),
  state: z.enum(productStates),
  availability: z.enum(availabilities).default("all"),
  itemIds: ids(ITEMS_MAX),
  groupIds: ids(GROUPS_MAX).default([]),
};

/** What every command on a product answers. */
export const productSummary = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  state: z.enum(productStates),
});
export type ProductSummary = z.output<typeof productSummary>;
