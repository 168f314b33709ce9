import { z } from "zod";
import { searchLine } from "@/lib/core/text";

export const PAGE_SIZE = 50;
export const PAGE_SIZE_MAX = 200;
const SEARCH_MAX = 200;
/** What `nextCursor` is made of: base64url, opaque to the caller. */
const CURSOR = /^[\w-]{1,1600}$/;

const DIGITS = /^[1-9]\d{0,2}$/;

/** One value or several of the same name. */
export const many = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema).min(1).max(20), schema.transform((value) => [value])]);

/** How every list of the catalogue is walked through. */
export const pageFields = {
  search: searchLine(SEARCH_MAX).optional().meta({ description: "Part of the name or of the article number." }),
  sort: z.enum(["name", "created"]).default("name").describe("What the list is sorted by."),
  direction: z.enum(["asc", "desc"]).default("asc").describe("Rising or falling."),
  cursor: z
    .string()
    .regex(CURSOR)
    .optional()
    .meta({ description: "`nextCursor` or `previousCursor` of another page." }),
  limit: z.int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE),
};

/** `limit` as a query string carries it: digits and nothing else, so that nothing is guessed (promise I2). */
export const limitText = z
  .string()
  .regex(DIGITS, "field.type")
  .transform(Number)
  .pipe(z.int().min(1).max(PAGE_SIZE_MAX))
  .meta({ type: "integer", pattern: undefined, minimum: 1, maximum: PAGE_SIZE_MAX })
  .default(PAGE_SIZE)
  .describe("Most rows of a page.");

/** Adds the cursors to a schema of rows. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({
    items: z.array(row).describe("The rows of this page."),
    nextCursor: z.string().nullable().describe("Pass it as `cursor` to go on; null on the last page."),
    previousCursor: z.string().nullable().describe("Pass it as `cursor` to go back; null on the first page."),
  });
