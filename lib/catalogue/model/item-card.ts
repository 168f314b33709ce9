import { z } from "zod";
import { itemId } from "./item-fields";
import { itemRow } from "./list-items";
import { productStates } from "./product-fields";

export const codeCounts = z.object({
  free: z.int().describe("Codes that nobody has."),
  reserved: z.int().describe("Codes held for orders that wait."),
  issued: z.int().describe("Codes handed over."),
});
export type CodeCounts = z.output<typeof codeCounts>;

export const getItemInput = z.strictObject({ itemId });
export type GetItemInput = z.output<typeof getItemInput>;

/** Everything the card of an item shows. */
export const itemCard = itemRow.omit({ freeCodes: true }).extend({
  description: z.string().describe("What it is, for buyers."),
  instructions: z.string().describe("What the recipient is told with the licence."),
  version: z.int().describe("Grows with each change; a change names the one it was based on."),
  codes: codeCounts.nullable().describe("Licence codes by state; null for items without codes."),
  products: z
    .array(
      z.object({
        id: z.uuid().describe("Id of the product."),
        name: z.string().describe("Name of the product."),
        state: z.enum(productStates).describe("State of the product."),
      }),
    )
    .describe("The products that hold it."),
});
export type ItemCard = z.output<typeof itemCard>;
