import { aProduct } from "@/tests/support/builders/catalogue";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, contractor, customer } from "@/tests/support/who";
import { getOrderDesk } from "./get-order-desk";

describe("getOrderDesk", () => {
  test("R-AGG-01 says whether a Product is for sale, and the day in the account's zone", async ({ as }) => {
    const late = as(administrator, new Date("2026-03-10T23:30:00Z"));
    expect(await getOrderDesk(late)).toEqual({
      currency: "PLN",
      timeZone: "Europe/Warsaw",
      today: "2026-03-11",
      hasProducts: false,
    });

    await aProduct(late, [], { state: "disabled" });
    expect(await getOrderDesk(late)).toMatchObject({ hasProducts: false });
    await aProduct(late, []);
    expect(await getOrderDesk(as(contractor))).toMatchObject({ hasProducts: true, today: "2026-03-10" });
  });

  test("a customer has no desk", async ({ as }) => {
    const ctx = as(customer({ id: "00000000-0000-7000-8000-000000000001", personId: null, name: "Anna" }));

    await expect(getOrderDesk(ctx)).rejects.toMatchObject({ code: "permission.denied" });
  });
});
