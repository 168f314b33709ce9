import { z } from "zod";
import { itemRow } from "./list-items";
import { productStates } from "./product-fields";

export const codeCounts = z.object({ free: z.int(), reserved: z.int(), issued: z.int() });
export type CodeCounts = z.output<typeof codeCounts>;

export const getItemInput = z.strictObject({ itemId: z.uuid() });
export type GetItemInput = z.output<typeof getItemInput>;

/** Everything the card of an item shows. */
export const itemCard = itemRow.omit({ freeCodes: true }).extend({
  description: z.string(),
  instructions: z.string(),
  version: z.int(),
  codes: codeCounts.nullable(),
  products: z.array(z.object({ id: z.uuid(), name: z.string(), state: z.enum(productStates) })),
});
export type ItemCard = z.output<typeof itemCard>;
