import { z } from "zod";
import { itemKind } from "./item-fields";

export const IMPORT_ROWS_MAX = 5_000;
export const IMPORT_MAX_BYTES = 1_000_000;
/** Most good rows that a preview shows; bad ones are named all. */
export const GOOD_ROWS_SHOWN_MAX = 100;

/** Columns by their names in the first row; the others may be left out. */
export const importColumns = ["sku", "name", "kind", "price", "vat", "description", "instructions"] as const;
export const requiredColumns = ["sku", "name", "kind", "price"] as const;
export type ImportColumn = (typeof importColumns)[number];

export const importItemsInput = z.strictObject({
  text: z
    .string()
    .refine((text) => new TextEncoder().encode(text).length <= IMPORT_MAX_BYTES, "import.too_large")
    // Files in another encoding than UTF-8 arrive with replacement marks in place of their letters.
    .refine((text) => !/[\ufffd\0\p{Cs}]/u.test(text), "import.encoding"),
});
export type ImportItemsInput = z.output<typeof importItemsInput>;

/** Why a cell is refused; the texts stand in namespace `problems`. `row` names another row of the file. */
export const cellProblemCodes = [
  "text.required",
  "text.long",
  "text.characters",
  "amount.invalid",
  "import.kind",
  "import.kind_fixed",
  "import.vat",
  "import.sku_repeated",
  "import.cells",
] as const;
export type CellProblemCode = (typeof cellProblemCodes)[number];

/** `column` is empty for what concerns the whole row. */
export const cellProblem = z.object({
  column: z.union([z.enum(importColumns), z.literal("")]),
  code: z.enum(cellProblemCodes),
  row: z.int().optional(),
});
export type CellProblem = z.output<typeof cellProblem>;

/** One row of the file, numbered as a spreadsheet numbers it: the names of columns are row 1. */
export const importRow = z.object({
  row: z.int(),
  action: z.enum(["create", "update", "keep", "refuse"]),
  cells: z.record(z.enum(["sku", "name", "kind", "price", "vat"]), z.string()),
  kind: itemKind.nullable(),
  priceMinor: z.int().nullable(),
  vatBps: z.int().nullable(),
  problems: z.array(cellProblem),
});
export type ImportRow = z.output<typeof importRow>;

/** What an import would do. `rows` are the refused ones and the first of the good ones, in the order of the file. */
export const importPreview = z.object({
  created: z.int(),
  updated: z.int(),
  kept: z.int(),
  refused: z.int(),
  currency: z.string(),
  rows: z.array(importRow),
});
export type ImportPreview = z.output<typeof importPreview>;

export type ImportReport = Pick<ImportPreview, "created" | "updated" | "kept">;

/** A file to start from. */
export const importSample = [
  importColumns.join(","),
  'READ-1,"Reader, grade 1",licence_code,49.90,23,"Interactive reader, one year",Enter the code at reader.example/activate',
  "READ-1T,Teacher's guide to the reader,licence,120.00,23,,",
  "BOOK-7,Workbook for grade 7,shop_good,18.50,5,Printed,",
  "",
].join("\r\n");
