import { newId } from "@/lib/core/id";
import { parseInput } from "@/lib/server/parse-input";
import { anItem } from "@/tests/support/builders/catalogue";
import { aClientGroup } from "@/tests/support/builders/clients";
import { eventsOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator, anotherAdministrator, contractor } from "@/tests/support/who";
import { archiveItem } from "./archive-item";
import { createProduct } from "./create-product";
import { getProduct } from "./get-product";
import { createProductInput } from "./model/create-product";

const input = (overrides: Record<string, unknown> = {}) =>
  parseInput(createProductInput, { id: newId(), name: "Reader pack", state: "draft", itemIds: [], ...overrides });

describe("createProduct", () => {
  test("R-AGG-01 a product bundles items in the given order and is open to the given groups", async ({ as }) => {
    const ctx = as(administrator);
    const [first, second] = [await anItem(ctx, { name: "Zeta", free: 2 }), await anItem(ctx, { name: "Alpha" })];
    const group = await aClientGroup(ctx, "Schools");
    const wanted = input({
      state: "for_sale",
      itemIds: [first.id, second.id],
      availability: "groups",
      groupIds: [group.id],
    });

    expect(await createProduct(ctx, wanted)).toEqual({
      id: wanted.id,
      version: 1,
      name: "Reader pack",
      state: "for_sale",
    });
    expect(await getProduct(ctx, { productId: wanted.id })).toMatchObject({
      state: "for_sale",
      availability: "groups",
      items: [
        { id: first.id, name: "Zeta", freeCodes: 2, priceMinor: 10_000, currency: "PLN" },
        { id: second.id, name: "Alpha", freeCodes: null },
      ],
      groups: [group],
    });
    expect(await eventsOf(ctx, wanted.id)).toEqual(["product.created"]);
  });

  test("a form sent twice makes one product; other content or another sender is a conflict", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);
    const wanted = input({ itemIds: [item.id] });

    expect(await createProduct(ctx, wanted)).toEqual(await createProduct(ctx, wanted));
    expect(await eventsOf(ctx, wanted.id)).toEqual(["product.created"]);
    for (const [who, again] of [
      [administrator, { ...wanted, itemIds: [newId()].slice(1) }],
      [anotherAdministrator, wanted],
    ] as const)
      await expect(attempt(as(who), () => createProduct(as(who), again))).rejects.toMatchObject({
        code: "product.already_exists",
      });
  });

  test("a name is used once", async ({ as }) => {
    const ctx = as(administrator);
    await createProduct(ctx, input());

    await expect(attempt(ctx, () => createProduct(ctx, input()))).rejects.toMatchObject({
      code: "product.name_used",
      fields: [{ path: "name" }],
    });
  });

  test.for([
    ["for sale without items", { state: "for_sale" }, "product.empty", "itemIds"],
    ["open to groups, but to none", { availability: "groups" }, "product.groups_missing", "groupIds"],
    ["an item of another account", { itemIds: [newId()] }, "product.item_unknown", "itemIds"],
    [
      "a group of another account",
      { availability: "groups", groupIds: [newId()] },
      "product.group_unknown",
      "groupIds",
    ],
  ] as const)("%s is refused at its field", async ([, overrides, code, path], { as }) => {
    await expect(createProduct(as(administrator), input(overrides))).rejects.toMatchObject({
      code,
      fields: [{ path }],
    });
  });

  test("an archived item cannot be taken in", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);
    await archiveItem(ctx, { itemId: item.id, version: 1 });

    await expect(createProduct(ctx, input({ itemIds: [item.id] }))).rejects.toMatchObject({
      code: "product.item_archived",
      params: { name: item.name },
    });
  });

  const twice = newId();
  test.for([
    ["an empty name", { name: "" }, "name", "text.required"],
    ["an unknown state", { state: "sold" }, "state", "field.value"],
    ["an unknown availability", { availability: "some" }, "availability", "field.value"],
    ["an item named twice", { itemIds: [twice, twice] }, "itemIds", "field.repeated"],
    ["an item that is no id", { itemIds: ["x"] }, "itemIds.0", "field.value"],
    ["501 items", { itemIds: Array.from({ length: 501 }, newId) }, "itemIds", "field.long"],
    ["a description of 4,001 characters", { description: "d".repeat(4_001) }, "description", "text.long"],
  ] as const)("%s is refused", ([, overrides, path, code]) => {
    expect(() => input(overrides)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ path, code })] }),
    );
  });

  test("a contractor may not make products", async ({ as }) => {
    await expect(createProduct(as(contractor), input())).rejects.toMatchObject({ code: "permission.denied" });
  });
});
