import { z } from "zod";
import { catalogueVersion, itemFields, itemId } from "./item-fields";

export const changeItemInput = z.strictObject({ itemId, version: catalogueVersion, ...itemFields });
export type ChangeItemInput = z.output<typeof changeItemInput>;
