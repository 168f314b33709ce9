import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { isMisleading } from "@/lib/core/text";
import { exampleItemId } from "./catalogue-examples";
import { itemId } from "./item-fields";

/** Most codes of one upload; about what a request may weigh. */
export const CODES_MAX = 20_000;
export const CODE_MAX = 500;
/** Most rows that a report names; the counts are always complete. */
export const ROWS_NAMED_MAX = 200;
export const PASTE_MAX_BYTES = 1_000_000;

const NOT_PRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Outer spaces do not belong to a code; everything else that can be seen does, letter case included (promise L1). */
const code = z
  .string()
  .max(CODE_MAX * 2)
  .transform((text) => text.trim())
  .refine((text) => text.length > 0, "text.required")
  .refine((text) => text.length <= CODE_MAX, "text.long")
  .refine((text) => !NOT_PRINTABLE.test(text) && !isMisleading(text), "text.characters");

export const uploadCodesInput = z.strictObject({
  itemId,
  codes: z.array(code).min(1).max(CODES_MAX).describe("The codes; outer spaces are removed, letter case counts."),
});
export type UploadCodesInput = z.output<typeof uploadCodesInput>;

/** The same from a form: one code per line, empty lines do not count. */
export const pasteCodesInput = z
  .strictObject({ itemId, text: z.string().max(PASTE_MAX_BYTES) })
  .transform(({ itemId: id, text }) => ({ itemId: id, codes: codeLines(text) }))
  .pipe(uploadCodesInput);

/** The lines of a pasted text or a file that hold something. */
export function codeLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
}

/** Rows count from 1 in the order of the codes sent; codes themselves are never repeated in an answer (promise L3). */
export const uploadReport = z.object({
  itemId,
  added: z.int().meta({ description: "New codes that are in the pool now." }),
  repeated: z.int().meta({ description: "Codes ignored because they are known already or stand twice in the upload." }),
  repeatedRows: z.array(z.int()).meta({ description: "Where the repeated ones stand, from 1; the first 200." }),
  free: z.int().meta({ description: "Free codes of the item after waiting orders were served." }),
});
export type UploadReport = z.output<typeof uploadReport>;

export const uploadCodesOperation = operation({
  id: "uploadCodes",
  method: "POST",
  path: "/items/{itemId}/codes",
  tag: "Catalogue",
  summary: "Upload licence codes",
  description:
    "Adds codes to the pool of an item. Known ones are counted and ignored, so sending the same codes again is harmless. Orders that wait for this item are served at once, in the order of their confirmation.",
  input: uploadCodesInput,
  output: uploadReport,
  status: 201,
  needs: "codes.upload",
  errors: ["item.not_found", "item.no_codes"],
  example: { itemId: exampleItemId, codes: ["AAAA-1111", "BBBB-2222"] },
  exampleAnswer: { itemId: exampleItemId, added: 2, repeated: 0, repeatedRows: [], free: 122 },
});
