import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { aClientGroup, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { describe, expect, test } from "@/tests/support/test";
import { accountant, administrator, operator } from "@/tests/support/who";
import { archiveItem } from "./archive-item";
import { listProductsForSale } from "./list-products-for-sale";

describe("listProductsForSale", () => {
  test("R-AGG-22 R-AGG-23 R-AGG-65 the window shows the products For sale and no others", async ({ as }) => {
    const ctx = as(operator({ off: ["catalogue.view", "catalogue.edit"] }));
    const item = await anItem(ctx);
    for (const state of ["draft", "for_sale", "disabled", "archived"])
      await aProduct(ctx, [item], { name: state, state });

    expect((await listProductsForSale(ctx, {})).map(({ name }) => name)).toEqual(["for_sale"]);
  });

  test("R-AGG-25 each product comes with its own active items, in its order", async ({ as }) => {
    const ctx = as(administrator);
    const [zeta, alpha, gone] = [
      await anItem(ctx, { name: "Zeta", free: 1 }),
      await anItem(ctx, { name: "Alpha", priceMinor: 500, vatBps: 0 }),
      await anItem(ctx, { name: "Gone" }),
    ];
    await archiveItem(ctx, { itemId: gone.id, version: 1 });
    await aProduct(ctx, [zeta, gone, alpha], { name: "P" });
    await aProduct(ctx, [alpha], { name: "Q" });

    const [p, q] = await listProductsForSale(ctx, {});

    expect(p?.items).toMatchObject([
      { id: zeta.id, freeCodes: 1, currency: "PLN" },
      { id: alpha.id, priceMinor: 500, vatBps: 0, freeCodes: null },
    ]);
    expect(q?.items.map(({ id }) => id)).toEqual([alpha.id]);
  });

  test("R-BIL-03 R-BIL-05 a client sees what is open to all and to his groups; a blocked one sees nothing", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);
    const [anna, boris] = [await aPerson(ctx), await aPerson(ctx, { blocked: true })];
    const school = await anOrganization(ctx);
    const schools = await aClientGroup(ctx, "Schools", [school.id, boris.id]);
    const clubs = await aClientGroup(ctx, "Clubs", [school.id]);
    await aProduct(ctx, [item], { name: "Everybody" });
    await aProduct(ctx, [item], { name: "Schools only", groupIds: [schools.id, clubs.id] });
    const names = async (clientId?: string) =>
      (await listProductsForSale(ctx, clientId ? { clientId } : {})).map(({ name }) => name);

    expect(await names()).toEqual(["Everybody"]);
    expect(await names(anna.id)).toEqual(["Everybody"]);
    expect(await names(school.id)).toEqual(["Everybody", "Schools only"]);
    expect(await names(boris.id)).toEqual([]);
  });

  test("a search looks at names of products and of their items", async ({ as }) => {
    const ctx = as(administrator);
    await aProduct(ctx, [await anItem(ctx, { name: "Atlas 100%" })], { name: "Geography" });
    await aProduct(ctx, [await anItem(ctx, { name: "Reader" })], { name: "Letters" });
    const names = async (search: string) => (await listProductsForSale(ctx, { search })).map(({ name }) => name);

    expect(await names("geo")).toEqual(["Geography"]);
    expect(await names("0%")).toEqual(["Geography"]);
    expect(await names("READ")).toEqual(["Letters"]);
    expect(await names("_")).toEqual([]);
  });

  test("R-AGG-01 without products there is nothing to add", async ({ as }) => {
    expect(await listProductsForSale(as(administrator), {})).toEqual([]);
  });

  test("who makes no orders and sees no catalogue is refused", async ({ as }) => {
    await expect(listProductsForSale(as(accountant), {})).rejects.toMatchObject({ code: "permission.denied" });
  });
});
