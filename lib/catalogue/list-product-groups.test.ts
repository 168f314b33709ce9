import { aClientGroup } from "@/tests/support/builders/clients";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, operator } from "@/tests/support/who";
import { getPriceTerms } from "./get-price-terms";
import { listProductGroups } from "./list-product-groups";

describe("what the forms of the catalogue need", () => {
  test("the groups of clients come by name, prices in the account's currency with its usual VAT", async ({ as }) => {
    const ctx = as(administrator);
    const [schools, clubs] = [await aClientGroup(ctx, "Schools"), await aClientGroup(ctx, "Clubs")];

    expect(await listProductGroups(ctx)).toEqual([clubs, schools]);
    expect(await getPriceTerms(ctx)).toEqual({ currency: "PLN", defaultVatBps: 2_300 });
  });

  test("who may not change the catalogue has no form", async ({ as }) => {
    const ctx = as(operator({ off: ["catalogue.edit"] }));

    await expect(listProductGroups(ctx)).rejects.toMatchObject({ code: "permission.denied" });
    await expect(getPriceTerms(ctx)).rejects.toMatchObject({ code: "permission.denied" });
  });
});
