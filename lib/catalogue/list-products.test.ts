import { newId } from "@/lib/core/id";
import { parseInput } from "@/lib/server/parse-input";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { describe, expect, test } from "@/tests/support/test";
import { accountant, administrator } from "@/tests/support/who";
import { getProduct } from "./get-product";
import { listProducts } from "./list-products";
import { listProductsInput } from "./model/list-products";

const wanted = (filter: Record<string, unknown> = {}) => parseInput(listProductsInput, filter);

describe("listProducts", () => {
  test("products come by name with the count of their items, archived ones on request", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);
    await aProduct(ctx, [item], { name: "Beta", state: "draft" });
    await aProduct(ctx, [], { name: "Alpha", state: "disabled" });
    await aProduct(ctx, [item], { name: "Old", state: "archived" });

    const names = async (filter: Record<string, unknown>) =>
      (await listProducts(ctx, wanted(filter))).items.map(({ name, itemCount }) => [name, itemCount]);

    expect(await names({})).toEqual([
      ["Alpha", 0],
      ["Beta", 1],
    ]);
    expect(await names({ state: ["archived", "draft"] })).toEqual([
      ["Beta", 1],
      ["Old", 1],
    ]);
    expect(await names({ search: "BET" })).toEqual([["Beta", 1]]);
    expect(await names({ search: "%" })).toEqual([]);
  });

  test("the pages show every product once", async ({ as }) => {
    const ctx = as(administrator);
    for (const name of ["a", "b", "c", "d", "e"]) await aProduct(ctx, [], { name });

    const first = await listProducts(ctx, wanted({ limit: 2, sort: "created", direction: "desc" }));
    const next = { limit: 2, sort: "created", direction: "desc", cursor: first.nextCursor };
    const second = await listProducts(ctx, wanted(next));
    const third = await listProducts(ctx, wanted({ ...next, cursor: second.nextCursor }));

    const names = [first, second, third].flatMap(({ items }) => items.map(({ name }) => name));
    expect(names.toSorted()).toEqual(["a", "b", "c", "d", "e"]);
    expect(third.nextCursor).toBeNull();
  });

  test("R-UNI-03 a product of nobody here is not found; an accountant has no list", async ({ as }) => {
    await expect(getProduct(as(administrator), { productId: newId() })).rejects.toMatchObject({
      code: "product.not_found",
    });
    await expect(getProduct(as(accountant), { productId: newId() })).rejects.toMatchObject({
      code: "permission.denied",
    });
    await expect(listProducts(as(accountant), wanted())).rejects.toMatchObject({ code: "permission.denied" });
  });
});
