import { z } from "zod";
import { catalogueVersion } from "./item-fields";
import { productFields } from "./product-fields";

export const changeProductInput = z.strictObject({
  productId: z.uuid().describe("Id of the product."),
  version: catalogueVersion,
  ...productFields,
});
export type ChangeProductInput = z.output<typeof changeProductInput>;
