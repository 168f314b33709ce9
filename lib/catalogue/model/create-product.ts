import { z } from "zod";
import { productFields } from "./product-fields";

/** `id` is minted with the form, so that sending it twice makes one product. */
export const createProductInput = z.strictObject({ id: z.uuid(), ...productFields });
export type CreateProductInput = z.output<typeof createProductInput>;
