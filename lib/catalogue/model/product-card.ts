import { z } from "zod";
import { itemRow } from "./list-items";
import { productRow } from "./list-products";

export const getProductInput = z.strictObject({ productId: z.uuid() });
export type GetProductInput = z.output<typeof getProductInput>;

/** An item as a product, its editor and the order's window of items show it. */
export const productItem = itemRow.omit({ createdAt: true });
export type ProductItem = z.output<typeof productItem>;

/** Everything the card of a product shows; items in their order. */
export const productCard = productRow.omit({ itemCount: true }).extend({
  description: z.string(),
  version: z.int(),
  items: z.array(productItem),
  groups: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type ProductCard = z.output<typeof productCard>;
