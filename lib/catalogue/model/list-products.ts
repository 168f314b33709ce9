import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { exampleProductRow } from "./catalogue-examples";
import { limitText, many, pageFields, pageOf } from "./page-fields";
import { availabilities, productStates } from "./product-fields";

export const listProductsInput = z.strictObject({
  ...pageFields,
  state: many(z.enum(productStates)).optional().describe("All but archived ones unless told otherwise."),
});
export type ListProductsInput = z.output<typeof listProductsInput>;

export const productRow = z.object({
  id: z.uuid().describe("Id of the product."),
  name: z.string().describe("Name of the product."),
  state: z.enum(productStates).describe("Only a product For sale can be ordered."),
  availability: z.enum(availabilities).describe("Open to all clients, or to those of some groups."),
  itemCount: z.int().describe("Number of its items."),
  createdAt: z.date().describe("When it was made."),
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
  exampleAnswer: { items: [exampleProductRow], nextCursor: null, previousCursor: null },
});
