import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importColumns } from "@/lib/catalogue/model/import-items";
import { DomainError } from "@/lib/core/errors";
import { csvTable } from "./csv-table";
import { readImportRow } from "./read-import-row";

const account = { currency: "PLN", defaultVatBps: 2_300 };
const cell = fc.string({ unit: "grapheme", maxLength: 30 }).filter((text) => !text.includes("\u0000"));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe("csvTable", () => {
  test("whatever stands in the cells, delimiter and line ends, the cells come back as they were", () => {
    const row = fc.tuple(...importColumns.map(() => cell));
    const rows = fc.array(row, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (cells, comma, end, mark) => {
          const filled = cells.map((one) => ["x", ...one.slice(1)]);
          const text = [importColumns.join(comma), ...filled.map((one) => one.map(quoted).join(comma))].join(end);

          const read = csvTable((mark ? "\ufeff" : "") + text);

          expect(read.map((one) => importColumns.map((column) => one.cells[column]))).toEqual(filled);
          expect(read.map((one) => one.row)).toEqual(filled.map((_, index) => index + 2));
        },
      ),
    );
  });

  test("any text at all gives rows that can be read, or a refusal with a code", () => {
    const head = fc.constantFrom("", "sku,name,kind,price\n", "sku;name;kind;price;vat\n", "sku\tname\tkind\tprice\n");
    const noise = fc.string({
      unit: fc.constantFrom('"', ",", ";", "\t", "\n", "\r", " ", "a", "1", ".", "ż", "\u202e"),
    });
    fc.assert(
      fc.property(head, noise, (first, rest) => {
        try {
          for (const row of csvTable(first + rest)) {
            const read = readImportRow(row, account);
            expect(read.problems.length > 0 || (read.sku !== null && read.priceMinor !== null)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
