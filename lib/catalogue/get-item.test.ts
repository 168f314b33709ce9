import { newId } from "@/lib/core/id";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { describe, expect, test } from "@/tests/support/test";
import { accountant, administrator } from "@/tests/support/who";
import { getItem } from "./get-item";

describe("getItem", () => {
  test("the card counts the codes and names the products that hold the item", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { name: "Reader", free: 3 });
    await aProduct(ctx, [item], { name: "Basic", state: "disabled" });

    expect(await getItem(ctx, { itemId: item.id })).toMatchObject({
      name: "Reader",
      codes: { free: 3, reserved: 0, issued: 0 },
      products: [{ name: "Basic", state: "disabled" }],
    });
  });

  test("an item without codes has no counts", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);

    expect(await getItem(ctx, { itemId: item.id })).toMatchObject({ codes: null });
  });

  test("R-UNI-03 what is not in the account does not exist; an accountant has no catalogue", async ({ as }) => {
    await expect(getItem(as(administrator), { itemId: newId() })).rejects.toMatchObject({ code: "item.not_found" });
    await expect(getItem(as(accountant), { itemId: newId() })).rejects.toMatchObject({ code: "permission.denied" });
  });
});
