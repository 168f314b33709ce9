import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { listOrders } from "@/lib/orders/list-orders";
import { listOrdersInput } from "@/lib/orders/model/order-list";
import { aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder } from "@/tests/support/builders/order";
import { describe, expect, test } from "@/tests/support/test";
import { administrator } from "@/tests/support/who";

const SECOND_MS = 1_000;

/** A day that the clocks of a place made shorter or longer, with the instants at which it begins and the next one does. */
const days = [
  ["23 hours in Warsaw", "Europe/Warsaw", "2027-03-28", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z"],
  ["25 hours in Warsaw", "Europe/Warsaw", "2027-10-31", "2027-10-30T22:00:00Z", "2027-10-31T23:00:00Z"],
  ["23 hours in New York", "America/New_York", "2027-03-14", "2027-03-14T05:00:00Z", "2027-03-15T04:00:00Z"],
  ["25 hours in New York", "America/New_York", "2027-11-07", "2027-11-07T04:00:00Z", "2027-11-08T05:00:00Z"],
  ["24 hours in Moscow, always", "Europe/Moscow", "2027-03-28", "2027-03-27T21:00:00Z", "2027-03-28T21:00:00Z"],
  ["24 and a half on Lord Howe", "Australia/Lord_Howe", "2027-04-04", "2027-04-03T13:00:00Z", "2027-04-04T13:30:00Z"],
  ["without a midnight in Santiago", "America/Santiago", "2027-09-05", "2027-09-05T04:00:00Z", "2027-09-06T03:00:00Z"],
] as const;

describe("P-O8 P-S4 the orders of a calendar day of", () => {
  test.for(days)("%s", async ([, zone, day, begins, ends], { as, account }) => {
    const ctx = as(administrator);
    await ctx.tx.update(accounts).set({ timeZone: zone }).where(eq(accounts.id, account.id));
    const recipient = await aPerson(ctx);
    const at = async (instant: string, laterMs: number) => {
      const moment = new Date(new Date(instant).getTime() + laterMs);
      return (await aLicenceOrder(as(administrator, moment), { recipient })).number;
    };
    await at(begins, -SECOND_MS);
    const first = await at(begins, 0);
    const last = await at(ends, -SECOND_MS);
    await at(ends, 0);

    const { items } = await listOrders(ctx, listOrdersInput.parse({ createdFrom: day, createdTo: day }));

    expect(items.map(({ number }) => number).sort()).toEqual([first, last].sort());
  });
});
