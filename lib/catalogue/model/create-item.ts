import { z } from "zod";
import { itemFields, itemId, itemKind } from "./item-fields";

/** `id` is minted with the form, so that sending it twice makes one item. */
export const createItemInput = z.strictObject({ id: itemId, kind: itemKind, ...itemFields });
export type CreateItemInput = z.output<typeof createItemInput>;
