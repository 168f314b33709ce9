import { newId } from "@/lib/core/id";
import { encodeCursor } from "@/lib/server/cursor";
import { parseInput } from "@/lib/server/parse-input";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator, contractor } from "@/tests/support/who";
import { archiveItem } from "./archive-item";
import { listItems } from "./list-items";
import { listItemsInput } from "./model/list-items";

const wanted = (filter: Record<string, unknown> = {}) => parseInput(listItemsInput, filter);

describe("listItems", () => {
  test("items come by name, with free codes where the kind has codes; the archive is shown on request", async ({
    as,
  }) => {
    const ctx = as(administrator);
    await anItem(ctx, { name: "Beta", free: 2 });
    await anItem(ctx, { name: "Alpha" });
    const old = await anItem(ctx, { name: "Gone" });
    await archiveItem(ctx, { itemId: old.id, version: 1 });

    const { items } = await listItems(ctx, wanted());

    expect(items.map(({ name, freeCodes, currency }) => [name, freeCodes, currency])).toEqual([
      ["Alpha", null, "PLN"],
      ["Beta", 2, "PLN"],
    ]);
    expect((await listItems(ctx, wanted({ state: "archived" }))).items).toMatchObject([{ name: "Gone" }]);
  });

  test("filters by kind, product and part of the name or article number hold together", async ({ as }) => {
    const ctx = as(administrator);
    const reader = await anItem(ctx, { name: "Reader 100%", free: 0 });
    const guide = await anItem(ctx, { name: "Reader guide" });
    await anItem(ctx, { name: "Workbook" });
    const product = await aProduct(ctx, [reader, guide]);
    const names = async (filter: Record<string, unknown>) =>
      (await listItems(ctx, wanted(filter))).items.map(({ name }) => name);

    expect(await names({ search: "rEADER" })).toEqual(["Reader 100%", "Reader guide"]);
    expect(await names({ search: "0%" })).toEqual(["Reader 100%"]);
    expect(await names({ search: "%" })).toEqual(["Reader 100%"]);
    expect(await names({ productId: product.id })).toEqual(["Reader 100%", "Reader guide"]);
    expect(await names({ productId: product.id, kind: ["licence", "service"] })).toEqual(["Reader guide"]);
    expect(await names({ productId: newId() })).toEqual([]);
  });

  test.for([
    ["by name", { sort: "name", direction: "asc" }],
    ["by name backwards", { sort: "name", direction: "desc" }],
    ["newest first, all made at one moment", { sort: "created", direction: "desc" }],
  ] as const)("%s the pages forwards and backwards show every item once", async ([, sorting], { as }) => {
    const ctx = as(administrator);
    for (const name of ["a", "b", "b", "b", "c", "d", "e"]) await anItem(ctx, { name });
    const page = (cursor?: string | null) =>
      listItems(ctx, wanted({ ...sorting, limit: 3, ...(cursor ? { cursor } : {}) }));

    const first = await page();
    const second = await page(first.nextCursor);
    const third = await page(second.nextCursor);

    const ids = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect([ids.length, new Set(ids).size]).toEqual([7, 7]);
    expect(third.nextCursor).toBeNull();
    expect(first.previousCursor).toBeNull();
    expect((await page(third.previousCursor)).items).toEqual(second.items);
    const back = await page(second.previousCursor);
    expect(back.items).toEqual(first.items);
    expect(back.previousCursor).toBeNull();
    expect((await page(back.nextCursor)).items).toEqual(second.items);
  });

  test("P-I1 a cursor of another sorting, or none of ours, is refused", async ({ as }) => {
    const ctx = as(administrator);
    for (const name of ["a", "b"]) await anItem(ctx, { name });
    const { nextCursor } = await listItems(ctx, wanted({ limit: 1 }));
    const forged = Buffer.from(JSON.stringify(["next", "created", "asc", "yesterday", newId()])).toString("base64url");
    const ofYear0 = encodeCursor(["next", "created", "asc", "0000-01-01T00:00:00Z", newId()]);

    for (const filter of [
      { sort: "created", cursor: nextCursor },
      { cursor: "abc" },
      { sort: "created", cursor: forged },
      { sort: "created", cursor: ofYear0 },
    ])
      await expect(attempt(ctx, () => listItems(ctx, wanted(filter)))).rejects.toMatchObject({ code: "list.cursor" });
  });

  test.for([
    ["limit 0", { limit: 0 }],
    ["limit 201", { limit: 201 }],
    ["a limit that is a fraction", { limit: 1.5 }],
    ["an unknown sorting", { sort: "price" }],
    ["an unknown kind", { kind: ["gift"] }],
    ["an unknown filter", { colour: "red" }],
    ["a search with a NUL", { search: "a\u0000" }],
  ] as const)("P-I1 %s is refused", ([, filter]) => {
    expect(() => wanted(filter)).toThrow(expect.objectContaining({ code: "input.invalid" }));
  });

  test("a contractor has no list of items", async ({ as }) => {
    await expect(listItems(as(contractor), wanted())).rejects.toMatchObject({ code: "permission.denied" });
  });
});
