import { eq } from "drizzle-orm";
import { catalogueItems } from "@/db/schema/catalogue";
import type { ReadContext } from "@/lib/server/context";
import { parseInput } from "@/lib/server/parse-input";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, contractor, operator } from "@/tests/support/who";
import { importItems } from "./import-items";
import { importItemsInput, importSample } from "./model/import-items";
import { previewImport } from "./preview-import";

const file = (...lines: string[]) => parseInput(importItemsInput, { text: lines.join("\n") });
const HEAD = "sku,name,kind,price,vat,description,instructions";

async function itemsOf(ctx: ReadContext) {
  const rows = await ctx.db.select().from(catalogueItems).where(eq(catalogueItems.accountId, ctx.actor.accountId));
  return rows.toSorted((a, b) => ((a.sku ?? "") < (b.sku ?? "") ? -1 : 1));
}

describe("importItems", () => {
  test("new article numbers make items, known ones change theirs, the same file again changes nothing", async ({
    as,
  }) => {
    const ctx = as(operator());
    const first = file(HEAD, "A,Atlas,licence,10.50,8.5,Maps,Open it", "B,Book,shop_good,20,,,");
    expect(await importItems(ctx, first)).toEqual({ created: 2, updated: 0, kept: 0 });
    const second = file(HEAD, "A,Atlas,licence,11,8.5,Maps,Open it", "B,Book,shop_good,20,,,", "C,Cup,shop_good,3,,,");

    expect(await previewImport(ctx, second)).toMatchObject({ created: 1, updated: 1, kept: 1, refused: 0 });
    expect(await importItems(ctx, second)).toEqual({ created: 1, updated: 1, kept: 1 });
    expect(await importItems(ctx, second)).toEqual({ created: 0, updated: 0, kept: 3 });

    const [atlas, book, cup] = await itemsOf(ctx);
    expect(atlas).toMatchObject({ priceMinor: 1_100, vatBps: 850, description: "Maps", version: 2, state: "active" });
    expect(book).toMatchObject({ priceMinor: 2_000, vatBps: 2_300, version: 1 });
    expect(await eventsOf(ctx, atlas?.id ?? "")).toEqual(["item.created", "item.changed"]);
    expect(await eventsOf(ctx, cup?.id ?? "")).toEqual(["item.created"]);
  });

  test("columns that the file does not have keep what is stored; an empty cell empties", async ({ as }) => {
    const ctx = as(administrator);
    await importItems(ctx, file(HEAD, "A,Atlas,licence,10,5,Maps,Open it"));

    await importItems(ctx, file("sku,name,kind,price,description", "A,Atlas,licence,12,"));

    expect(await itemsOf(ctx)).toMatchObject([
      { priceMinor: 1_200, vatBps: 500, description: "", instructions: "Open it" },
    ]);
  });

  test("one bad row and nothing is imported", async ({ as }) => {
    const ctx = as(administrator);

    await expect(
      importItems(ctx, file(HEAD, "A,Atlas,licence,10,,,", "B,Book,shop_good,twenty,,,")),
    ).rejects.toMatchObject({ code: "import.refused_rows", params: { count: 1 } });
    expect(await itemsOf(ctx)).toEqual([]);
  });

  test("5,000 rows are imported at once", async ({ as }) => {
    const ctx = as(administrator);
    const rows = Array.from({ length: 5_000 }, (_, index) => `S${index},Item ${index},licence,1.00,,,`);

    expect(await importItems(ctx, file(HEAD, ...rows))).toEqual({ created: 5_000, updated: 0, kept: 0 });
    const changed = rows.map((row) => row.replace("1.00", "2.00"));
    expect(await importItems(ctx, file(HEAD, ...changed))).toEqual({ created: 0, updated: 5_000, kept: 0 });
  });

  test("the sample is a file that can be imported, and again from a spreadsheet with semicolons and a mark", async ({
    as,
  }) => {
    const ctx = as(administrator);
    expect(await importItems(ctx, parseInput(importItemsInput, { text: importSample }))).toMatchObject({ created: 3 });

    const text = `\ufeffSKU;Name;Kind;Price\r\nREAD-1T;Guide;Licence;"1 250,00"\r\n`;
    expect(await importItems(ctx, parseInput(importItemsInput, { text }))).toMatchObject({ updated: 1 });
  });

  test("a contractor may neither look nor import", async ({ as }) => {
    const input = file(HEAD, "A,Atlas,licence,10,,,");
    for (const work of [importItems, previewImport])
      await expect(work(as(contractor), input)).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("previewImport", () => {
  test.for([
    ["no article number", ",Atlas,licence,1,,,", "sku", "text.required"],
    ["a long article number", `${"s".repeat(65)},Atlas,licence,1,,,`, "sku", "text.long"],
    ["no name", "A,,licence,1,,,", "name", "text.required"],
    ["a long name", `A,${"n".repeat(201)},licence,1,,,`, "name", "text.long"],
    ["a very long name", `A,${"n".repeat(2_000)},licence,1,,,`, "name", "text.long"],
    ["a name with a direction override", "A,a\u202eb,licence,1,,,", "name", "text.characters"],
    ["no kind", "A,Atlas,,1,,,", "kind", "text.required"],
    ["an unknown kind", "A,Atlas,gift,1,,,", "kind", "import.kind"],
    ["no price", "A,Atlas,licence,,,,", "price", "text.required"],
    ["a price in words", "A,Atlas,licence,ten,,,", "price", "amount.invalid"],
    ["a negative price", "A,Atlas,licence,-1,,,", "price", "amount.invalid"],
    ["a price with three decimals", "A,Atlas,licence,1.005,,,", "price", "amount.invalid"],
    ["a price as an exponent", "A,Atlas,licence,1e3,,,", "price", "amount.invalid"],
    ["a price above the largest amount", "A,Atlas,licence,10000000001,,,", "price", "amount.invalid"],
    ["VAT above 100 %", "A,Atlas,licence,1,101,,", "vat", "import.vat"],
    ["VAT in words", "A,Atlas,licence,1,none,,", "vat", "import.vat"],
    ["a long description", `A,Atlas,licence,1,,${"d".repeat(4_001)},`, "description", "text.long"],
    ["long instructions", `A,Atlas,licence,1,,,${"i".repeat(4_001)}`, "instructions", "text.long"],
    ["more cells than columns", "A,Atlas,licence,1,,,,x", "", "import.cells"],
  ] as const)("%s is named by row, column and reason", async ([, row, column, code], { as }) => {
    const preview = await previewImport(as(administrator), file(HEAD, "OK,Fine,licence,1,,,", row));

    expect(preview).toMatchObject({ created: 1, refused: 1 });
    expect(preview.rows[1]).toMatchObject({ row: 3, action: "refuse", problems: [{ column, code }] });
  });

  test("a row has all its reasons, a repeated number names the first row, empty rows keep the count", async ({
    as,
  }) => {
    const preview = await previewImport(
      as(administrator),
      file(HEAD, "A,Atlas,licence,1,,,", "", ",,,,,,", "A,,gift,x,,,"),
    );

    expect(preview.rows).toMatchObject([
      { row: 2, action: "create" },
      {
        row: 5,
        problems: [
          { column: "name", code: "text.required" },
          { column: "kind", code: "import.kind" },
          { column: "price", code: "amount.invalid" },
          { column: "sku", code: "import.sku_repeated", row: 2 },
        ],
      },
    ]);
  });

  test("an item never changes its kind", async ({ as }) => {
    const ctx = as(administrator);
    await importItems(ctx, file(HEAD, "A,Atlas,licence,1,,,"));

    const { rows } = await previewImport(ctx, file(HEAD, "A,Atlas,service,1,,,"));

    expect(rows).toMatchObject([{ action: "refuse", problems: [{ column: "kind", code: "import.kind_fixed" }] }]);
  });

  test("every bad row is in the preview, of the good ones the first 100", async ({ as }) => {
    const good = Array.from({ length: 300 }, (_, index) => `G${index},Good,licence,1,,,`);
    const bad = Array.from({ length: 300 }, (_, index) => `B${index},Bad,licence,?,,,`);

    const preview = await previewImport(as(administrator), file(HEAD, ...good, ...bad));

    expect(preview).toMatchObject({ created: 300, refused: 300 });
    expect(preview.rows).toHaveLength(400);
  });

  test.for([
    ["an empty file", "", "import.empty"],
    ["names of columns and no row", HEAD, "import.empty"],
    ["a quotation mark that is never closed", `${HEAD}\nA,"Atlas,licence,1,,,`, "import.unreadable"],
    ["a missing column", "sku,name,kind\nA,Atlas,licence", "import.columns_missing"],
    ["an unknown column", `${HEAD},colour\nA,Atlas,licence,1,,,,red`, "import.columns_unknown"],
    ["a column that stands twice", `${HEAD},name\nA,Atlas,licence,1,,,,X`, "import.columns_repeated"],
    [
      "5,001 rows",
      [HEAD, ...Array.from({ length: 5_001 }, (_, i) => `S${i},N,licence,1,,,`)].join("\n"),
      "import.too_many_rows",
    ],
  ] as const)("%s is refused as a whole", async ([, text, code], { as }) => {
    await expect(previewImport(as(administrator), file(text))).rejects.toMatchObject({
      code,
      fields: [{ path: "text" }],
    });
  });

  test.for([
    ["more than 1 MB, counted in bytes", "я".repeat(500_001), "import.too_large"],
    ["another encoding than UTF-8", `${HEAD}\nA,\ufffd\ufffd,licence,1,,,`, "import.encoding"],
    ["a binary file", "PK\u0000\u0001", "import.encoding"],
    ["no text", undefined, "field.required"],
    ["a list", ["a"], "field.type"],
  ] as const)("P-I1 %s is refused before it is read", ([, text, code]) => {
    expect(() => parseInput(importItemsInput, { text })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ path: "text", code })] }),
    );
  });
});
