import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { orderOptions } from "@/db/schema/orders";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { anItem } from "@/tests/support/builders/catalogue";
import { aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder } from "@/tests/support/builders/order";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { accountant, administrator, anotherAdministrator, contractor, operator, type Who } from "@/tests/support/who";
import { getOrder } from "./get-order";
import { listOrders } from "./list-orders";
import { listOrdersInput } from "./model/order-list";

const nothing = { edit: false, assign: false, confirm: false, cancel: false, resend: false };

describe("getOrder", () => {
  test("R-AGG-30 the card has recipient, lines with sums, options and names", async ({ as }) => {
    const ctx = as(administrator);
    const recipient = await aPerson(ctx, { email: "anna@x.example", locale: "pl" });
    const item = await anItem(ctx, { name: "Algebra 5", free: 3 });
    const order = await anOrderRow(ctx, {
      clientId: recipient.id,
      recipientId: recipient.id,
      recipientKind: "person",
      recipientIsNew: true,
      externalId: "CRM-77",
      placedById: ctx.actor.employeeId,
      lines: [{ itemId: item.id, name: item.name, kind: "licence_code", quantity: 3, unitPriceMinor: 10_000 }],
    });
    const option = { accountId: ctx.actor.accountId, orderId: order.id };
    await ctx.tx.insert(orderOptions).values([
      { ...option, position: 2, name: "Second", value: "B" },
      { ...option, position: 1, name: "First", value: "A" },
    ]);

    const card = await getOrder(ctx, { orderId: order.id });

    expect(card).toMatchObject({
      number: order.number,
      externalId: "CRM-77",
      placedBy: "Olga Lis",
      recipient: { id: recipient.id, name: "Anna Berg", email: "anna@x.example", locale: "pl", isNew: true },
      lines: [{ name: "Algebra 5", quantity: 3, unitPriceMinor: 10_000, sumMinor: 30_000, codesReserved: 0 }],
      options: [
        { name: "First", value: "A" },
        { name: "Second", value: "B" },
      ],
      totalMinor: 30_000,
      dueMinor: 30_000,
    });
  });

  test.for<[string, Who<Actor>, string, "none" | "olga" | "ivan", object]>([
    ["R-AGG-31 a new order is open to all", administrator, "NEW", "none", { edit: true, assign: true, confirm: true }],
    [
      "an assigned one to its responsible",
      administrator,
      "ASSIGNED",
      "olga",
      { edit: true, assign: true, cancel: true },
    ],
    [
      "R-AGG-34 an assigned one to no other",
      anotherAdministrator,
      "ASSIGNED",
      "olga",
      { ...nothing, closedBy: "order.locked" },
    ],
    [
      "R-AGG-47 nobody edits a confirmed one",
      administrator,
      "CONFIRMED",
      "olga",
      { ...nothing, resend: true, closedBy: "order.frozen" },
    ],
    ["a waiting one can be cancelled", administrator, "AWAITING_DELIVERY", "olga", { ...nothing, cancel: true }],
    ["a cancelled one is over", administrator, "CANCELLED", "none", nothing],
    [
      "R-UNI-25 who may only look is offered nothing",
      accountant,
      "NEW",
      "none",
      { ...nothing, closedBy: "permission.denied" },
    ],
    [
      "functions switched off are not offered",
      operator({ off: ["order.confirm", "order.cancel"] }),
      "NEW",
      "none",
      { edit: true, confirm: false, cancel: false },
    ],
  ])("%s", async ([, actor, stage, responsible, expected], { as, account }) => {
    const responsibleId = responsible === "none" ? null : account.staff[responsible].id;
    const order = await anOrderRow(as(administrator), { stage, responsibleId });

    expect((await getOrder(as(actor), { orderId: order.id })).can).toMatchObject(expected);
  });

  test("R-AGG-35 once the responsible has left, an administrator can take the order over, and nothing else", async ({
    as,
    account,
  }) => {
    const ctx = as(administrator);
    const order = await anOrderRow(ctx, { stage: "ASSIGNED", responsibleId: account.staff.ivan.id });
    await ctx.tx
      .update(employees)
      .set({ state: "disabled" })
      .where(and(eq(employees.accountId, account.id), eq(employees.id, account.staff.ivan.id)));

    expect((await getOrder(ctx, { orderId: order.id })).can).toMatchObject({ ...nothing, assign: true });
    expect((await getOrder(as(operator()), { orderId: order.id })).can).toMatchObject(nothing);
  });

  test("P-A2 P-R6 a new client looks the same whether or not another company knows the address", async ({ as }) => {
    const ctx = as(administrator);
    const elsewhere = { id: newId(), email: "known@x.example", emailKey: "known@x.example", createdAt: ctx.now };
    await ctx.tx.insert(people).values(elsewhere);
    const recipientOf = async (email: string, by = ctx) => {
      const { id } = await aLicenceOrder(by, { newRecipient: { email } });
      return (await getOrder(by, { orderId: id })).recipient;
    };

    expect(await recipientOf("known@x.example")).toMatchObject({ isNew: true });
    expect(await recipientOf("unknown@x.example")).toMatchObject({ isNew: true });
    const later = as(administrator, new Date(NOW.getTime() + 60_000));
    expect(await recipientOf("unknown@x.example", later), "a client by then").toMatchObject({ isNew: false });
  });

  test("P-R5 a contractor sees his order without the client's address and phone", async ({ as, account }) => {
    const recipient = await aPerson(as(administrator), { email: "anna@x.example" });
    const order = await anOrderRow(as(administrator), {
      clientId: recipient.id,
      recipientId: recipient.id,
      recipientKind: "person",
      recipientEmail: "anna@x.example",
      contractorId: account.staff.kirill.id,
    });

    const card = await getOrder(as(contractor), { orderId: order.id });

    expect(card.recipient).toMatchObject({ name: "Anna Berg", email: "", phone: "" });
    expect(JSON.stringify(await listOrders(as(contractor), listOrdersInput.parse({})))).not.toContain("anna@x.example");
    const found = async (search: string) =>
      (await listOrders(as(contractor), listOrdersInput.parse({ search }))).items.length;
    expect(await found("anna b"), "by name").toBe(1);
    expect(await found("anna@x"), "by address").toBe(0);
  });

  test("P-R3 P-R5 what does not exist, a contractor's neighbour and a deleted order answer alike", async ({ as }) => {
    const ctx = as(administrator);
    const [order, deleted] = [await anOrderRow(ctx), await anOrderRow(ctx, { deletedAt: ctx.now })];
    const missing = { code: "order.not_found", kind: "not_found" };

    await expect(getOrder(ctx, { orderId: newId() })).rejects.toMatchObject(missing);
    await expect(getOrder(ctx, { orderId: deleted.id })).rejects.toMatchObject(missing);
    await expect(getOrder(as(contractor), { orderId: order.id })).rejects.toMatchObject(missing);
    const neighbour = { ...ctx, actor: { ...ctx.actor, accountId: newId() } };
    await expect(getOrder(neighbour, { orderId: order.id })).rejects.toMatchObject(missing);
  });

  test("R-UNI-25 without the function Details there is no card", async ({ as }) => {
    const order = await anOrderRow(as(administrator));
    const ctx = as(operator({ off: ["order.details"] }));

    await expect(getOrder(ctx, { orderId: order.id })).rejects.toMatchObject({ code: "permission.denied" });
  });
});
