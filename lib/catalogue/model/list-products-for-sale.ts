import { z } from "zod";
import { searchLine } from "@/lib/core/text";
import { productItem } from "./product-card";

const SEARCH_MAX = 200;
export const PRODUCTS_SHOWN_MAX = 100;

/** `clientId` is empty while the order's recipient is not known yet: then only products open to all are offered. */
export const listProductsForSaleInput = z.strictObject({
  clientId: z.uuid().optional(),
  search: searchLine(SEARCH_MAX).optional(),
});
export type ListProductsForSaleInput = z.output<typeof listProductsForSaleInput>;

/** A product as the window of an order offers it, with its active items in their order (R-AGG-22, 25). */
export const productForSale = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  items: z.array(productItem),
});
export type ProductForSale = z.output<typeof productForSale>;
