import { CsvError, parse } from "csv-parse/sync";
import { IMPORT_ROWS_MAX, type ImportColumn, importColumns, requiredColumns } from "@/lib/catalogue/model/import-items";
import { invalidField } from "@/lib/core/errors";

const DELIMITERS = [",", ";", "\t"] as const;

/** Cells of one row by column, and whether it has filled cells beyond the last column. */
export type TableRow = { row: number; cells: Partial<Record<ImportColumn, string>>; hasSurplus: boolean };

/**
 * Reads a file of comma, semicolon or tab separated values (RFC 4180, with or without a byte order mark) by the names in
 * its first row. Rows are numbered as a spreadsheet does; empty ones do not count, but keep their number.
 *
 * @throws import.empty, import.unreadable, import.columns_missing, import.columns_unknown, import.columns_repeated,
 * import.too_many_rows
 */
export function csvTable(text: string): TableRow[] {
  const [head, ...records] = recordsOf(text);
  if (!head) throw invalidField("text", "import.empty");
  const columns = columnsOf(head);
  const rows = records
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (rows.length === 0) throw invalidField("text", "import.empty");
  if (rows.length > IMPORT_ROWS_MAX) throw invalidField("text", "import.too_many_rows", { maximum: IMPORT_ROWS_MAX });
  return rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])),
    hasSurplus: cells.slice(columns.length).some((cell) => cell.trim() !== ""),
  }));
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalidField("text", "import.unreadable", { line: Number(error.lines ?? 1) });
  }
}

/** The one that separates most in the first line; no name of a column holds any of them. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

function columnsOf(head: readonly string[]): ImportColumn[] {
  const names = head.map((name) => name.trim().toLowerCase());
  while (names.at(-1) === "") names.pop();
  const columns = names.filter(isColumn);
  const unknown = names.filter((name) => !isColumn(name));
  const missing = requiredColumns.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw invalidField("text", "import.columns_missing", { columns: missing.join(", ") });
  if (unknown.length > 0) throw invalidField("text", "import.columns_unknown", { columns: shortened(unknown) });
  if (new Set(columns).size < columns.length) throw invalidField("text", "import.columns_repeated");
  return columns;
}

function isColumn(name: string): name is ImportColumn {
  return importColumns.some((column) => column === name);
}

function shortened(names: readonly string[]): string {
  return names
    .map((name) => `«${name.slice(0, 30)}»`)
    .slice(0, 5)
    .join(", ");
}
