import { z } from "zod";
import { searchLine } from "@/lib/core/text";
import { productItem } from "./product-card";

const SEARCH_MAX = 200;
export const PRODUCTS_SHOWN_MAX = 100;

/** `clientId` is empty while the order's recipient is not known yet: then only products open to all are offered. */
export const listProductsForSaleInput = z.strictObject({
  clientId: z.uuid().optional().describe("The client who would buy; without him only what is open to all."),
  search: searchLine(SEARCH_MAX).optional().describe("Part of the name of a product or of one of its items."),
});
export type ListProductsForSaleInput = z.output<typeof listProductsForSaleInput>;

/** A product as the window of an order offers it, with its active items in their order (R-AGG-22, 25). */
export const productForSale = z.object({
  id: z.uuid().describe("Id of the product."),
  name: z.string().describe("Name of the product."),
  description: z.string().describe("What it is, for buyers."),
  items: z.array(productItem).describe("Its active items, in their order."),
});
export type ProductForSale = z.output<typeof productForSale>;
