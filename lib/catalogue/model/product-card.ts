import { z } from "zod";
import { itemRow } from "./list-items";
import { productRow } from "./list-products";

export const getProductInput = z.strictObject({ productId: z.uuid().describe("Id of the product.") });
export type GetProductInput = z.output<typeof getProductInput>;

/** An item as a product, its editor and the order's window of items show it. */
export const productItem = itemRow.omit({ createdAt: true });
export type ProductItem = z.output<typeof productItem>;

/** Everything the card of a product shows; items in their order. */
export const productCard = productRow.omit({ itemCount: true }).extend({
  description: z.string().describe("What it is, for buyers."),
  version: z.int().describe("Grows with each change; a change names the one it was based on."),
  items: z.array(productItem).describe("Its items, in their order."),
  groups: z
    .array(z.object({ id: z.uuid().describe("Id of the group."), name: z.string().describe("Name of the group.") }))
    .describe("The client groups it is open to, with availability `groups`."),
});
export type ProductCard = z.output<typeof productCard>;
