import { z } from "zod";
import { operation } from "@/lib/core/operation";
import {
  exampleProductCard,
  exampleProductFields,
  exampleProductForSale,
  exampleProductId,
  exampleProductSummary,
} from "./catalogue-examples";
import { changeProductInput } from "./change-product";
import { createProductInput } from "./create-product";
import { listProductsForSaleInput, productForSale } from "./list-products-for-sale";
import { getProductInput, productCard } from "./product-card";
import { productSummary } from "./product-fields";

const tag = "Catalogue";
const contents = [
  "product.name_used",
  "product.empty",
  "product.groups_missing",
  "product.item_unknown",
  "product.item_archived",
  "product.group_unknown",
] as const;

export const listProductsForSaleOperation = operation({
  id: "listProductsForSale",
  method: "GET",
  path: "/products/for-sale",
  tag,
  summary: "List what can be ordered",
  description:
    "Products For sale that are open to the client, each with its active items: what a line of an order can name. The first 100 by name; `search` finds the others.",
  input: listProductsForSaleInput,
  output: z.object({ items: z.array(productForSale).describe("The products, by name.") }),
  status: 200,
  errors: [],
  example: { search: "reader" },
  exampleAnswer: { items: [exampleProductForSale] },
});

export const getProductOperation = operation({
  id: "getProduct",
  method: "GET",
  path: "/products/{productId}",
  tag,
  summary: "Read a product",
  input: getProductInput,
  output: productCard,
  status: 200,
  errors: ["product.not_found"],
  example: { productId: exampleProductId },
  exampleAnswer: exampleProductCard,
});

export const createProductOperation = operation({
  id: "createProduct",
  method: "POST",
  path: "/products",
  tag,
  summary: "Create a product",
  description: "A product offers items together; only one For sale can be ordered.",
  input: createProductInput.omit({ id: true }),
  output: productSummary,
  status: 201,
  needs: "catalogue.edit",
  errors: contents,
  example: exampleProductFields,
  exampleAnswer: exampleProductSummary,
});

export const changeProductOperation = operation({
  id: "changeProduct",
  method: "PUT",
  path: "/products/{productId}",
  tag,
  summary: "Change a product",
  description: "All fields as they are to be, the items in their order.",
  input: changeProductInput,
  output: productSummary,
  status: 200,
  needs: "catalogue.edit",
  errors: ["product.not_found", "product.stale", ...contents],
  example: { productId: exampleProductId, version: 1, ...exampleProductFields },
  exampleAnswer: { ...exampleProductSummary, version: 2 },
});
