import { sql } from "drizzle-orm";
import { operations } from "@/app/api/v1/operations";
import { functionSections } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { recordEvent } from "@/lib/server/events";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { eventsOf } from "@/tests/support/history";
import { sourceFiles } from "@/tests/support/source-files";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator } from "@/tests/support/who";

const REFUSED = "42501";

describe("R-UNI-30 P-V1 history cannot be changed or deleted by anyone in the product", () => {
  test.for([
    ["changed", sql`update events set actor_name = 'Nobody'`],
    ["deleted", sql`delete from events`],
    ["emptied", sql`truncate events`],
    [
      "overwritten",
      sql`insert into events select * from events on conflict (account_id, id) do update set data = '{}'`,
    ],
    ["taken for change", sql`select 1 from events for update`],
    ["freed of its rights", sql`alter table events disable row level security`],
    ["dropped", sql`drop table events`],
  ] as const)("by the role of the application it is not %s", async ([, statement], { as }) => {
    const ctx = as(administrator);
    const order = await anOrderRow(ctx);
    await recordEvent(ctx, "order.resent", order, { to: "anna@x.example" });

    const change = attempt(ctx, () => ctx.tx.execute(statement));

    await expect(change).rejects.toMatchObject({ cause: { code: REFUSED } });
    expect(await eventsOf(ctx, order.id)).toEqual(["order.resent"]);
  });

  test.for([
    ["changed", sql`update sign_ins set outcome = 'ended'`],
    ["deleted", sql`delete from sign_ins`],
    ["emptied", sql`truncate sign_ins`],
    ["taken for change", sql`select 1 from sign_ins for update`],
  ] as const)("the record of sign-ins is not %s either", async ([, statement], { as }) => {
    const ctx = as(administrator);
    await expect(attempt(ctx, () => ctx.tx.execute(statement))).rejects.toMatchObject({ cause: { code: REFUSED } });
  });

  test("nor written for another account", async ({ as }) => {
    const ctx = as(administrator);
    const elsewhere = { ...ctx, actor: { ...ctx.actor, accountId: newId() } };

    const entry = attempt(ctx, () => recordEvent(elsewhere, "order.resent", { id: newId() }, { to: "" }));

    await expect(entry).rejects.toMatchObject({ cause: { code: REFUSED } });
  });

  test("no code of the product tries to: it is written in one place and only added to", () => {
    const code = [...sourceFiles("lib"), ...sourceFiles("app"), ...sourceFiles("jobs"), ...sourceFiles("scripts")];
    const writers = code.filter(({ code: text }) => /\b(insert|update|delete)\(\s*events\b/.test(text));

    expect(code.length).toBeGreaterThan(100);
    expect(writers.map(({ path }) => path)).toEqual(["lib/server/events.ts"]);
    expect(code.filter(({ code: text }) => /\b(update|delete)\(\s*signIns\b/.test(text))).toEqual([]);
    expect(writers[0]?.code).not.toMatch(/\b(update|delete)\(|onConflictDoUpdate/);
  });

  test("no operation of the API and no function of an employee is for it", () => {
    const ofHistory = operations.filter(({ id, path }) => /histor|event|audit/i.test(`${id} ${path}`));
    const functions = Object.values(functionSections).flat();

    expect(ofHistory.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(functions.filter((name) => /histor|event|audit/.test(name))).toEqual(["order.history", "audit.view"]);
  });
});
