import { sql } from "drizzle-orm";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { anItem } from "@/tests/support/builders/catalogue";
import { aPerson } from "@/tests/support/builders/clients";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { attempt, describe, expect, NOW, test } from "@/tests/support/test";
import { accountant, administrator, contractor, operator } from "@/tests/support/who";
import { listOrders } from "./list-orders";
import { type ListOrdersInput, listOrdersInput, type orderSorts } from "./model/order-list";

const HOUR_MS = 3_600_000;

async function listed(ctx: WriteContext, input: ListOrdersInput = {}) {
  const page = await listOrders(ctx, listOrdersInput.parse(input));
  return { ...page, numbers: page.items.map((row) => row.number) };
}

/** Seven orders, an hour apart, with sums and stages that sort differently from their age. */
async function sevenOrders(ctx: WriteContext) {
  const stages = ["NEW", "CONFIRMED", "ASSIGNED", "NEW", "CANCELLED", "CONFIRMED", "NEW"];
  const sums = [300, 100, 200, 100, 500, 400, 100];
  for (const [index, stage] of stages.entries()) {
    const createdAt = new Date(NOW.getTime() + index * HOUR_MS);
    await anOrderRow(ctx, { number: 2_001 + index, stage, totalMinor: sums[index] ?? 0, createdAt });
  }
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
const madeUp = (place: unknown[]) => Buffer.from(JSON.stringify(place)).toString("base64url");

describe("listOrders", () => {
  test("R-AGG-05 R-AGG-59 orders of the account stand in one list, newest first, whatever made them", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const client = await aPerson(ctx, { firstName: "Anna", lastName: "Berg" });
    const responsible = ctx.actor.employeeId;
    await anOrderRow(ctx, { number: 2_001, source: "site", createdAt: new Date(NOW.getTime() - HOUR_MS) });
    await anOrderRow(ctx, {
      number: 2_002,
      source: "panel",
      clientId: client.id,
      responsibleId: responsible,
      stage: "ASSIGNED",
      lines: [{ name: "Algebra 5", quantity: 3, unitPriceMinor: 10_000 }],
    });

    const page = await listed(ctx);

    expect(page.numbers).toEqual([2_002, 2_001]);
    expect(page.items[0]).toMatchObject({
      client: { number: client.number, name: "Anna Berg", kind: "person" },
      responsible: { id: responsible, name: "Olga Lis" },
      firstLineName: "Algebra 5",
      lineCount: 1,
      totalMinor: 30_000,
      currency: "PLN",
    });
    expect(page.items[1]).toMatchObject({ client: null, responsible: null, source: "site" });
  });

  test.for(
    (["created", "number", "total", "stage"] as const).flatMap((sort) =>
      (["asc", "desc"] as const).map((direction) => [sort, direction] as const),
    ),
  )("R-UNI-41 paging by %s %s shows every order once, forth and back", async ([sort, direction], { as }) => {
    const ctx = as(administrator);
    await sevenOrders(ctx);
    const ask = (cursor?: string) => listed(ctx, { sort, direction, limit: 3, cursor });

    const first = await ask();
    const second = await ask(first.nextCursor ?? "");
    const third = await ask(second.nextCursor ?? "");
    const back = await ask(third.previousCursor ?? "");
    const start = await ask(back.previousCursor ?? "");

    const whole = [...first.numbers, ...second.numbers, ...third.numbers];
    expect(new Set(whole).size).toBe(7);
    expect(whole).toEqual((await listed(ctx, { sort, direction })).numbers);
    expect([first.previousCursor, third.nextCursor, start.previousCursor]).toEqual([null, null, null]);
    expect([back.numbers, start.numbers]).toEqual([second.numbers, first.numbers]);
  });

  test.for([
    ["R-AGG-08 by external id", { search: "CRM-77" }, [2_001]],
    ["by the beginning of an external id", { search: "CRM" }, [2_002, 2_001]],
    ["by number", { search: "2003" }, [2_003]],
    ["by additional number", { search: "A-9" }, [2_003]],
    ["R-AGG-11 by part of the client's name, in any letter case", { search: "BERG" }, [2_002]],
    ["by part of the client's e-mail", { search: "a.berg@" }, [2_002]],
    ["a percent sign is no wildcard", { search: "%" }, []],
    ["nothing matches", { search: "nobody" }, []],
    ["one stage", { stage: "ASSIGNED" }, [2_002]],
    ["several stages", { stage: ["ASSIGNED", "NEW"] }, [2_003, 2_002]],
    ["payment", { payment: ["paid"] }, [2_001]],
    ["source", { source: "api" }, [2_003]],
    ["recipient kind", { recipientKind: "person" }, [2_002]],
    ["without a responsible", { responsibleId: "none" }, [2_003, 2_001]],
    ["item", { item: "algebra" }, [2_002]],
    ["an item that is not there", { item: "chemistry" }, []],
    ["sum from", { totalFromMinor: 20_000 }, [2_003, 2_002]],
    ["sum to", { totalToMinor: 20_000 }, [2_002, 2_001]],
    ["a day in the account's zone", { createdFrom: "2026-03-11", createdTo: "2026-03-11" }, [2_002]],
    ["all together", { search: "berg", stage: ["ASSIGNED"], createdFrom: "2026-03-11" }, [2_002]],
    ["all together, one missing", { search: "berg", stage: ["NEW"] }, []],
  ] as const)("R-UNI-41 filter: %s", async ([, input, expected], { as }) => {
    const ctx = as(administrator);
    const client = await aPerson(ctx, { email: "A.Berg@x.example" });
    const item = await anItem(ctx, { name: "Algebra 5" });
    const line = { itemId: item.id, name: item.name };
    await anOrderRow(ctx, {
      number: 2_001,
      externalId: "CRM-77",
      stage: "CONFIRMED",
      paymentStatus: "paid",
      totalMinor: 10_000,
      createdAt: new Date("2026-03-10T22:59:59Z"),
    });
    await anOrderRow(ctx, {
      number: 2_002,
      externalId: "CRM-78",
      stage: "ASSIGNED",
      responsibleId: ctx.actor.employeeId,
      clientId: client.id,
      recipientKind: "person",
      lines: [{ ...line, quantity: 2 }],
      // In Warsaw the day begins an hour before that of UTC.
      createdAt: new Date("2026-03-10T23:00:00Z"),
    });
    await anOrderRow(ctx, {
      number: 2_003,
      additionalNumber: "A-99",
      source: "api",
      totalMinor: 30_000,
      createdAt: new Date("2026-03-12T08:00:00Z"),
    });

    expect((await listed(ctx, structuredClone(input) as ListOrdersInput)).numbers).toEqual(expected);
  });

  test("the filter by client finds what he owns and what he receives", async ({ as }) => {
    const ctx = as(administrator);
    const [owner, recipient] = [await aPerson(ctx), await aPerson(ctx)];
    await anOrderRow(ctx, { number: 2_001, clientId: owner.id, recipientId: recipient.id, recipientKind: "person" });

    expect((await listed(ctx, { clientId: owner.id })).numbers).toEqual([2_001]);
    expect((await listed(ctx, { clientId: recipient.id })).numbers).toEqual([2_001]);
  });

  test("P-R5 a contractor finds his own orders only, by no filter others'", async ({ as, account }) => {
    const ctx = as(administrator);
    await anOrderRow(ctx, { number: 2_001, contractorId: account.staff.kirill.id });
    await anOrderRow(ctx, { number: 2_002, externalId: "CRM-1" });

    expect((await listed(as(contractor))).numbers).toEqual([2_001]);
    expect((await listed(as(contractor), { search: "CRM-1" })).numbers).toEqual([]);
    expect((await listed(as(accountant))).numbers).toEqual([2_002, 2_001]);
  });

  test("R-UNI-03 P-R6 the orders of a neighbour account are not there", async ({ as }) => {
    const ctx = as(administrator);
    await anOrderRow(ctx, { number: 2_001 });
    const neighbour = { ...ctx, actor: { ...ctx.actor, accountId: newId() } };
    await ctx.tx.execute(sql`select set_config('app.account_id', ${neighbour.actor.accountId}, true)`);

    expect((await listed(neighbour)).numbers).toEqual([]);
    expect((await listed(ctx)).numbers).toEqual([]);

    await ctx.tx.execute(sql`select set_config('app.account_id', ${ctx.actor.accountId}, true)`);
  });

  test("R-UNI-25 without the function History there is no list", async ({ as }) => {
    const ctx = as(operator({ off: ["order.history"] }));

    await expect(listed(ctx)).rejects.toMatchObject({ code: "permission.denied" });
  });

  test.for<[string, string, (typeof orderSorts)[number]]>([
    ["that is no text", "AAAA", "created"],
    ["with a zero byte", madeUp(["after", "stage", "\0", "2026-03-10T09:00:00.000Z", NOBODY]), "stage"],
    ["of the year 0", madeUp(["after", "created", "0000-01-01T00:00:00Z", NOBODY]), "created"],
    ["no cursor", Buffer.from("{}").toString("base64url"), "created"],
    ["of another sort", Buffer.from('["after","number",5]').toString("base64url"), "created"],
    ["with a value of another type", Buffer.from('["after","number","5; drop"]').toString("base64url"), "number"],
    ["with too few values", Buffer.from('["after","total",5]').toString("base64url"), "total"],
  ])("P-I1 a cursor %s is refused", async ([, cursor, sort], { as }) => {
    const ctx = as(administrator);

    await expect(attempt(ctx, () => listed(ctx, { cursor, sort }))).rejects.toMatchObject({ code: "field.value" });
  });
});
