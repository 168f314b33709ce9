import { anOrderRow } from "@/tests/support/builders/order-rows";
import { describe, expect, test } from "@/tests/support/test";
import { accountant, administrator, apiKey, contractor, operator } from "@/tests/support/who";
import { listResponsibles } from "./list-responsibles";

describe("listResponsibles", () => {
  test("R-AGG-32 whoever sees all orders is told every administrator", async ({ as }) => {
    for (const who of [administrator, operator(), accountant]) {
      expect((await listResponsibles(as(who))).map(({ name }) => name)).toEqual(["Ivan Petrov", "Olga Lis"]);
    }
  });

  test("P-R5 a contractor, and a key of its own orders, is told those who are responsible for an order he reaches", async ({
    as,
    account,
  }) => {
    const { olga, ivan, kirill } = account.staff;
    const staff = as(administrator);
    await anOrderRow(staff, { responsibleId: olga.id });
    const key = as(apiKey("order.history"));
    const callers = [as(contractor), { ...key, actor: { ...key.actor, scope: "own" as const } }];
    for (const ctx of callers) expect(await listResponsibles(ctx)).toEqual([]);

    await anOrderRow(staff, { responsibleId: ivan.id, contractorId: kirill.id });
    await anOrderRow(staff, { responsibleId: ivan.id, placedByKeyId: account.apiKeyId });
    for (const ctx of callers) expect(await listResponsibles(ctx)).toEqual([{ id: ivan.id, name: "Ivan Petrov" }]);
  });

  test("P-R5 one who gives orders to others is told to whom he can", async ({ as }) => {
    const ctx = as(contractor);
    const actor = { ...ctx.actor, functions: new Set([...ctx.actor.functions, "order.set_responsible" as const]) };
    expect(await listResponsibles({ ...ctx, actor })).toHaveLength(2);
  });
});
