import { z } from "zod";
import { itemId } from "./item-fields";

/** `free` is the count that the caller saw: codes that came or went meanwhile are not removed unseen. */
export const removeFreeCodesInput = z.strictObject({ itemId, free: z.int().positive() });
export type RemoveFreeCodesInput = z.output<typeof removeFreeCodesInput>;
