import { getStorageFigures } from "@/lib/files/get-storage-figures";
import { listStorage } from "@/lib/files/list-storage";
import { listStorageInput } from "@/lib/files/model/list-storage";
import { listIncomingOrders } from "@/lib/orders/list-incoming-orders";
import { listMyLicences } from "@/lib/orders/list-my-licences";
import { listMyOrders } from "@/lib/orders/list-my-orders";
import { listOrders } from "@/lib/orders/list-orders";
import { listOrdersInput } from "@/lib/orders/model/order-list";
import type { ReadContext } from "@/lib/server/context";
import { describe, expect, test } from "@/tests/support/test";
import {
  type Company,
  customers,
  named,
  orderIds,
  partnerOf,
  saidBy,
  staffCallers,
  twoCompanies,
} from "@/tests/support/two-companies";
import { administrator } from "@/tests/support/who";

/** Out of scope is out of every list, search and count (promises R1, R3, R5-R7): each kind of caller against each list. */
describe("R-UNI-25 P-R1 P-R3 P-R5 P-R6 of orders out of scope nothing is", () => {
  const listed = (ctx: ReadContext, filter: object) => listOrders(ctx, listOrdersInput.parse(filter));
  const ofOrders: Record<string, (ctx: ReadContext, mine: Company) => Promise<unknown>> = {
    "the list": (ctx) => listed(ctx, {}),
    "the search": (ctx) => listed(ctx, { search: "CRM" }),
    "the search by item": (ctx) => listed(ctx, { item: "Algebra" }),
    "the list by stage and sum": (ctx) => listed(ctx, { stage: ["NEW", "CONFIRMED"], sort: "total" }),
    "the storage": (ctx) => listStorage(ctx, listStorageInput.parse({})),
    "the search of the storage": (ctx) => listStorage(ctx, listStorageInput.parse({ search: "plan" })),
  };

  test("in any list or search of the staff and of keys", async ({ as, account }) => {
    const { mine, theirs } = await twoCompanies(account, as);
    const wrong: string[] = [];
    for (const [caller, { ctx, sees }] of Object.entries(staffCallers(as))) {
      for (const [list, ask] of Object.entries(ofOrders)) {
        const said = await saidBy(() => ask(ctx, mine));
        const seen = named(said, mine, orderIds);
        const expected = said === "" ? [] : [...sees].sort();
        if (seen.join() !== expected.join()) wrong.push(`${caller}, ${list}: ${seen}, not ${expected}`);
        if (named(said, theirs, orderIds).length > 0) wrong.push(`${caller}, ${list}: another company's`);
      }
      const { id } = ctx.actor.kind === "employee" ? mine.anna : mine.school;
      const ofClient = named(await saidBy(() => listed(ctx, { clientId: id })), mine, orderIds);
      if (ofClient.some((name) => !sees.some((seen) => seen === name))) wrong.push(`${caller}, by client: ${ofClient}`);
    }
    expect(wrong).toEqual([]);
    expect(await saidBy(() => listed(staffCallers(as).contractor?.ctx as ReadContext, {}))).not.toBe("");
  });

  test("in figures", async ({ as, account }) => {
    await twoCompanies(account, as);
    for (const [caller, { ctx, sees }] of Object.entries(staffCallers(as))) {
      const said = await saidBy(() => getStorageFigures(ctx));
      // One file of four bytes to each order.
      if (said !== "") expect(JSON.parse(said), caller).toEqual({ count: sees.length, bytes: 4 * sees.length });
    }
  });

  test("P-R6 in any list of a customer, by himself or as a member", async ({ as, account }) => {
    const { mine, theirs } = await twoCompanies(account, as);
    for (const [caller, { ctx, orders: sees, licences }] of Object.entries(customers(as, mine))) {
      const placed = await saidBy(() => listMyOrders(ctx, {}));
      expect(named(placed, mine, orderIds), caller).toEqual([...sees].sort());
      const held = await saidBy(() => listMyLicences(ctx, {}));
      expect(
        named(held, mine, ({ licenceId }) => [licenceId]),
        caller,
      ).toEqual([...licences].sort());
      expect(named(held, mine, orderIds), caller).toEqual([...licences].sort());
      expect(
        named(placed + held, theirs, (place) => [...orderIds(place), place.licenceId]),
        caller,
      ).toEqual([]);
    }
  });

  test("R-AGG-06 P-R6 in what another company received", async ({ as, account }) => {
    const { mine, theirs } = await twoCompanies(account, as);
    const ctx = { ...as(administrator), actor: partnerOf(mine, account) };
    const said = await saidBy(() => listIncomingOrders(ctx, {}));
    expect(named(said, mine, orderIds)).toEqual(["ofAcademy"]);
    expect(named(said, theirs, orderIds)).toEqual([]);
  });
});
