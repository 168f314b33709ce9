import type { z } from "zod";
import type { CellProblem, CellProblemCode, ImportColumn } from "@/lib/catalogue/model/import-items";
import { type ItemKind, itemFields, itemKinds, SKU_MAX } from "@/lib/catalogue/model/item-fields";
import { parsePercent } from "@/lib/catalogue/model/vat-percent";
import { parseAmount } from "@/lib/core/money";
import { lineOfText } from "@/lib/core/text";
import type { TableRow } from "./csv-table";

/** What a row says; null where it is refused, undefined for a text whose column the file does not have. */
export type ReadRow = {
  row: number;
  cells: TableRow["cells"];
  sku: string | null;
  name: string | null;
  kind: ItemKind | null;
  priceMinor: number | null;
  vatBps: number | null | undefined;
  description: string | null | undefined;
  instructions: string | null | undefined;
  problems: CellProblem[];
};

type Account = { currency: string; defaultVatBps: number };

const skuOfImport = lineOfText(SKU_MAX);

/** Reads one row by the same rules as the form, and names every cell that the form would refuse. */
export function readImportRow(source: TableRow, account: Account): ReadRow {
  const problems: CellProblem[] = source.hasSurplus ? [{ column: "", code: "import.cells" }] : [];
  const refuse = (column: ImportColumn, code: CellProblemCode) => {
    problems.push({ column, code });
    return null;
  };
  const { cells } = source;
  const text = (column: ImportColumn, schema: z.ZodType<string, string | undefined>) => {
    const parsed = schema.safeParse(cells[column] ?? "");
    return parsed.success ? parsed.data : refuse(column, textProblem(parsed.error));
  };
  const kind = itemKinds.find((name) => name === cells.kind?.trim().toLowerCase());
  return {
    row: source.row,
    cells,
    sku: text("sku", skuOfImport),
    name: text("name", itemFields.name),
    kind: kind ?? refuse("kind", cells.kind?.trim() ? "import.kind" : "text.required"),
    priceMinor:
      parseAmount(cells.price ?? "", account.currency) ??
      refuse("price", cells.price?.trim() ? "amount.invalid" : "text.required"),
    vatBps: vatOf(cells.vat, account.defaultVatBps, () => refuse("vat", "import.vat")),
    description: cells.description === undefined ? undefined : text("description", itemFields.description),
    instructions: cells.instructions === undefined ? undefined : text("instructions", itemFields.instructions),
    problems,
  };
}

/** An empty cell means the rate of the account, a column that is not there says nothing. */
function vatOf(text: string | undefined, defaultBps: number, refuse: () => null): number | null | undefined {
  if (text === undefined) return undefined;
  return text.trim() === "" ? defaultBps : (parsePercent(text) ?? refuse());
}

/** The first thing wrong with a text; whatever has no word of its own is a matter of length. */
function textProblem(error: z.ZodError): CellProblemCode {
  const code = error.issues[0]?.message;
  return code === "text.required" || code === "text.characters" ? code : "text.long";
}
