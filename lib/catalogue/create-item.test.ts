import { newId } from "@/lib/core/id";
import { parseInput } from "@/lib/server/parse-input";
import { eventsOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { accountant, administrator, anotherAdministrator, apiKey, contractor } from "@/tests/support/who";
import { createItem } from "./create-item";
import { getItem } from "./get-item";
import { createItemInput } from "./model/create-item";

const fields = {
  sku: "READ-1",
  kind: "licence_code",
  name: "Reader",
  description: "One year",
  instructions: "Enter the code",
  priceMinor: 4_990,
  vatBps: 2_300,
} as const;

const input = (overrides: Record<string, unknown> = {}) =>
  parseInput(createItemInput, { id: newId(), ...fields, ...overrides });

describe("createItem", () => {
  test("an item comes with its price in the account's currency, an empty pool and the first line of its history", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const wanted = input();

    const summary = await createItem(ctx, wanted);

    expect(summary).toEqual({ id: wanted.id, version: 1, name: "Reader", kind: "licence_code", state: "active" });
    expect(await getItem(ctx, { itemId: wanted.id })).toMatchObject({
      ...fields,
      currency: "PLN",
      codes: { free: 0, reserved: 0, issued: 0 },
      products: [],
    });
    expect(await eventsOf(ctx, wanted.id)).toEqual(["item.created"]);
  });

  test("a form sent twice makes one item and is answered alike", async ({ as }) => {
    const ctx = as(administrator);
    const wanted = input();

    expect(await createItem(ctx, wanted)).toEqual(await createItem(ctx, wanted));
    expect(await eventsOf(ctx, wanted.id)).toEqual(["item.created"]);
  });

  test("the same id with other content, or from somebody else, is a conflict", async ({ as }) => {
    const wanted = input();
    await createItem(as(administrator), wanted);

    for (const [who, again] of [
      [administrator, { ...wanted, priceMinor: 1 }],
      [anotherAdministrator, wanted],
    ] as const)
      await expect(attempt(as(who), () => createItem(as(who), again))).rejects.toMatchObject({
        code: "item.already_exists",
      });
  });

  test("an article number is used once; items without one are many", async ({ as }) => {
    const ctx = as(administrator);
    await createItem(ctx, input());
    await createItem(ctx, input({ sku: "" }));
    await createItem(ctx, input({ sku: "" }));

    await expect(attempt(ctx, () => createItem(ctx, input({ name: "Other" })))).rejects.toMatchObject({
      code: "item.sku_used",
      fields: [{ path: "sku" }],
    });
  });

  test.for([
    ["an empty name", { name: "  " }, "name", "text.required"],
    ["a name of 201 characters", { name: "n".repeat(201) }, "name", "text.long"],
    ["a name with a direction override", { name: "a\u202eb" }, "name", "text.characters"],
    ["an article number of two lines", { sku: "A\nB" }, "sku", "text.characters"],
    ["an unknown kind", { kind: "gift" }, "kind", "field.value"],
    ["a negative price", { priceMinor: -1 }, "priceMinor", "field.small"],
    ["a price that is no whole number", { priceMinor: 0.5 }, "priceMinor", "field.type"],
    ["a price above the largest amount", { priceMinor: 1_000_000_000_001 }, "priceMinor", "field.big"],
    ["a price as text", { priceMinor: "100" }, "priceMinor", "field.type"],
    ["VAT above 100 %", { vatBps: 10_001 }, "vatBps", "field.big"],
    ["a price nobody named", { priceMinor: undefined }, "priceMinor", "field.required"],
    ["a state of the caller's choice", { state: "archived" }, "state", "field.unknown"],
  ] as const)("%s is refused at its field", ([, overrides, path, code]) => {
    expect(() => input(overrides)).toThrow(
      expect.objectContaining({ code: "input.invalid", fields: [expect.objectContaining({ path, code })] }),
    );
  });

  test.for([
    ["P-R1 a contractor", contractor],
    ["P-R1 an accountant", accountant],
  ] as const)("%s may not create items", async ([, who], { as }) => {
    await expect(createItem(as(who), input())).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("P-K1 a key without the function may not create items", async ({ as }) => {
    await expect(createItem(as(apiKey("catalogue.view")), input())).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});
