import { sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { newId } from "@/lib/core/id";
import { drawNumber } from "@/lib/server/draw-number";
import { eventsOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { createAccount } from "./create-account";

const input = {
  slug: "another",
  name: "Another",
  business: "print",
  currency: "EUR",
  timeZone: "Europe/Berlin",
  locale: "en",
  defaultVatBps: 1_900,
  vatIncluded: true,
} as const;

describe("createAccount", () => {
  test("an account has its own number series from the start, and its history begins", async ({ as, account }) => {
    const ctx = as(administrator);

    expect([await drawNumber(ctx, "orders"), await drawNumber(ctx, "orders")]).toEqual([1001, 1002]);
    expect(await drawNumber(ctx, "clients")).toBe(101);
    expect(await eventsOf(ctx, account.id)).toEqual(["account.created"]);
  });

  test("P-R8 a transaction sees its own account only and cannot write into another", async ({ as, account }) => {
    const ctx = as(job());
    const stranger = { ...ctx, actor: { ...ctx.actor, accountId: newId() } };

    await expect(attempt(ctx, () => createAccount(stranger, input))).rejects.toThrow();
    expect(await ctx.db.select({ id: accounts.id }).from(accounts)).toEqual([{ id: account.id }]);

    await ctx.tx.execute(sql`select set_config('app.account_id', '', true)`);
    expect(await ctx.db.select({ id: accounts.id }).from(accounts)).toEqual([]);
    await ctx.tx.execute(sql`select set_config('app.account_id', ${account.id}, true)`);
  });

  test("an employee may not open accounts", async ({ as }) => {
    await expect(createAccount(as(administrator), input)).rejects.toMatchObject({ code: "permission.denied" });
  });
});
