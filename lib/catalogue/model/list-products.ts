import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { limitText, many, pageFields, pageOf } from "./page-fields";
import { availabilities, productStates } from "./product-fields";

export const listProductsInput = z.strictObject({ ...pageFields, state: many(z.enum(productStates)).optional() });
export type ListProductsInput = z.output<typeof listProductsInput>;

export const productRow = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(productStates),
  availability: z.enum(availabilities),
  itemCount: z.int(),
  createdAt: z.date(),
});
export type ProductRow = z.output<typeof productRow>;

export const listProductsOperation = operation({
  id: "listProducts",
  method: "GET",
  path: "/products",
  tag: "Catalogue",
  summary: "List products",
  description: "Products by name, page by page. The items of one: `GET /items?productId=…`.",
  input: listProductsInput.extend({ limit: limitText }),
  output: pageOf(productRow),
  status: 200,
  errors: ["list.cursor"],
  example: { state: "for_sale" },
});
