import { and, count, eq } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema/orders";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { parseInput } from "@/lib/server/parse-input";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { aClientGroup, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder, latest } from "@/tests/support/builders/order";
import { eventsOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { accountant, administrator, apiKey, operator } from "@/tests/support/who";
import { createOrder } from "./create-order";
import { createOrderInput, placeOrderInput } from "./model/commands";

async function anInput(ctx: WriteContext, overrides: Record<string, unknown> = {}) {
  const item = await anItem(ctx);
  const product = await aProduct(ctx, [item]);
  const client = await aPerson(ctx);
  return createOrderInput.parse({
    orderId: newId(),
    recipientKind: "person",
    recipient: { clientId: client.id },
    lines: [{ productId: product.id, itemId: item.id, quantity: 3 }],
    ...overrides,
  });
}

const countOrders = (ctx: WriteContext) => ctx.db.$count(orders, eq(orders.accountId, ctx.actor.accountId));

describe("createOrder", () => {
  test("R-AGG-26 R-AGG-30 R-AGG-42 R-UNI-01 a new order has number, sums, stage New, client and history", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const input = await anInput(ctx, { externalId: "CRM-77" });

    const created = await createOrder(ctx, input);

    expect(created).toMatchObject({
      number: 1001,
      version: 1,
      stage: "NEW",
      paymentStatus: "unpaid",
      totalMinor: 30_000,
      dueMinor: 30_000,
      currency: "PLN",
    });
    expect(await latest(ctx, created.id)).toMatchObject({
      flow: "licence",
      type: "digital",
      source: "panel",
      externalId: "CRM-77",
      additionalNumber: null,
      vatMinor: 5_610,
      firstLineName: expect.any(String),
      lineCount: 1,
      placedById: ctx.actor.employeeId,
    });
    expect(await eventsOf(ctx, created.id)).toEqual(["order.created"]);
  });

  test("R-AGG-03 P-O7 an order of an external system is the same kind of order, with source API and its key recorded", async ({
    as,
    account,
  }) => {
    const input = await anInput(as(administrator));

    const created = await createOrder(as(apiKey("order.create")), input);

    expect(await latest(as(administrator), created.id)).toMatchObject({
      source: "api",
      flow: "licence",
      stage: "NEW",
      placedByKeyId: account.apiKeyId,
      placedById: null,
    });
  });

  test("P-O2 sent twice from one form it is one order; with other content it is refused", async ({ as }) => {
    const ctx = as(administrator);
    const input = await anInput(ctx);

    const first = await createOrder(ctx, input);
    expect(await createOrder(ctx, input)).toEqual(first);
    expect(await countOrders(ctx)).toBe(1);

    await expect(createOrder(ctx, { ...input, externalId: "other" })).rejects.toMatchObject({
      kind: "conflict",
      code: "order.already_exists",
    });
    await expect(createOrder(as(operator()), input)).rejects.toMatchObject({ code: "order.already_exists" });
  });

  test("R-UNI-33 the same external id of one key with the same content is the same order, else a conflict", async ({
    as,
  }) => {
    const key = as(apiKey("order.create"));
    const input = await anInput(key, { externalId: "SHOP-1" });

    const first = await createOrder(key, input);
    expect(await createOrder(key, { ...input, orderId: newId() })).toEqual(first);

    const other = { ...input, orderId: newId(), activateOnRecipient: true };
    await expect(createOrder(key, other)).rejects.toMatchObject({
      code: "order.external_id_used",
      fields: [{ path: "externalId" }],
    });
  });

  test("R-AGG-13 R-AGG-15 a new recipient needs only an e-mail and a language, and exists afterwards", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const email = `j.${newId()}@customer.example`;
    const input = await anInput(ctx, { recipient: { email, locale: "pl" } });

    const created = await createOrder(ctx, input);

    expect(await latest(ctx, created.id)).toMatchObject({
      recipientEmail: email,
      recipientIsNew: true,
      recipientFirstName: "",
    });
    const [row] = await ctx.db.select({ found: count() }).from(people).where(eq(people.emailKey, email));
    expect(row?.found).toBe(1);
  });

  test.for([
    ["R-AGG-12 a new recipient without e-mail", { recipient: { email: "", locale: "en" } }, "recipient"],
    ["R-AGG-29 quantity 0", { lines: [{ productId: newId(), itemId: newId(), quantity: 0 }] }, "lines.0.quantity"],
    ["R-AGG-29 quantity -1", { lines: [{ productId: newId(), itemId: newId(), quantity: -1 }] }, "lines.0.quantity"],
    ["R-AGG-29 quantity 1.5", { lines: [{ productId: newId(), itemId: newId(), quantity: 1.5 }] }, "lines.0.quantity"],
    [
      "P-I2 a quantity in words",
      { lines: [{ productId: newId(), itemId: newId(), quantity: "3" }] },
      "lines.0.quantity",
    ],
    ["no lines", { lines: [] }, "lines"],
    ["P-O6 R-UNI-04 a payment status", { paymentStatus: "paid" }, "paymentStatus"],
    ["P-O6 a total", { totalMinor: 1 }, "totalMinor"],
  ] as const)("%s is refused at its field", ([, overrides, path]) => {
    const valid = { recipientKind: "person", lines: [{ productId: newId(), itemId: newId(), quantity: 1 }] };

    expect(() => parseInput(placeOrderInput, { ...valid, ...overrides })).toThrowError(
      expect.objectContaining({
        kind: "invalid",
        fields: expect.arrayContaining([expect.objectContaining({ path: expect.stringContaining(path) })]),
      }),
    );
  });

  test("R-AGG-09 without a type of recipient there are no lines", async ({ as }) => {
    const ctx = as(administrator);
    const { recipientKind: _, recipient: __, ...input } = await anInput(ctx);

    await expect(createOrder(ctx, input)).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ path: "recipientKind" }],
    });
  });

  test("R-AGG-21 an organisation cannot be activated on", async ({ as }) => {
    const ctx = as(administrator);
    const organization = await anOrganization(ctx);
    const input = await anInput(ctx, {
      recipientKind: "organization",
      recipient: { clientId: organization.id },
      activateOnRecipient: true,
    });

    await expect(createOrder(ctx, input)).rejects.toMatchObject({
      fields: [{ path: "activateOnRecipient", code: "order.activation_for_organization" }],
    });
    expect(await createOrder(ctx, { ...input, activateOnRecipient: false })).toMatchObject({ stage: "NEW" });
  });

  test.for(["draft", "disabled", "archived"])(
    "R-AGG-23 a product that is %s cannot be ordered",
    async (state, { as }) => {
      const ctx = as(administrator);
      const item = await anItem(ctx);
      const product = await aProduct(ctx, [item], { state });
      const input = await anInput(ctx, { lines: [{ productId: product.id, itemId: item.id, quantity: 1 }] });

      await expect(createOrder(ctx, input)).rejects.toMatchObject({
        kind: "invalid",
        code: "order.product_not_for_sale",
      });
      expect(await countOrders(ctx)).toBe(0);
    },
  );

  test("R-AGG-25 an item of another product is refused", async ({ as }) => {
    const ctx = as(administrator);
    const [p, q] = [await anItem(ctx), await anItem(ctx)];
    const product = await aProduct(ctx, [p]);
    await aProduct(ctx, [q]);
    const input = await anInput(ctx, { lines: [{ productId: product.id, itemId: q.id, quantity: 1 }] });

    await expect(createOrder(ctx, input)).rejects.toMatchObject({
      code: "order.item_not_in_product",
      fields: [{ path: "lines.0.itemId" }],
    });
  });

  test("R-UNI-02 a banner beside a course is another flow", async ({ as }) => {
    const ctx = as(administrator);
    const [course, banner] = [
      await anItem(ctx, { kind: "course_access" }),
      await anItem(ctx, { kind: "print_product" }),
    ];
    const product = await aProduct(ctx, [course, banner]);
    const line = (item: { id: string }) => ({ productId: product.id, itemId: item.id, quantity: 1 });
    const both = await anInput(ctx, { lines: [line(course), line(banner)] });

    await expect(attempt(ctx, () => createOrder(ctx, both))).rejects.toMatchObject({
      kind: "invalid",
      code: "order.other_flow",
    });
    expect(
      await latest(ctx, (await createOrder(ctx, { ...both, lines: [line(course)] as typeof both.lines })).id),
    ).toMatchObject({ flow: "access" });
  });

  test("R-BIL-03 R-BIL-04 R-BIL-05 staff can order for a client only what is open to him", async ({ as }) => {
    const ctx = as(administrator);
    const [member, stranger, blocked] = [await aPerson(ctx), await aPerson(ctx), await aPerson(ctx, { blocked: true })];
    const group = await aClientGroup(ctx, "Schools", [member.id]);
    const item = await anItem(ctx);
    const product = await aProduct(ctx, [item], { groupIds: [group.id] });
    const forClient = (client: { id: string }) =>
      anInput(ctx, {
        recipient: { clientId: client.id },
        lines: [{ productId: product.id, itemId: item.id, quantity: 1 }],
      });

    await expect(createOrder(ctx, await forClient(stranger))).rejects.toMatchObject({
      kind: "invalid",
      code: "order.product_unavailable",
    });
    await expect(createOrder(ctx, await forClient(blocked))).rejects.toMatchObject({
      kind: "invalid",
      code: "order.client_blocked",
    });
    expect(await createOrder(ctx, await forClient(member))).toMatchObject({ stage: "NEW" });
  });

  test("an item named twice is one line", async ({ as }) => {
    const ctx = as(administrator);
    const input = await anInput(ctx);
    const [line] = input.lines;
    if (!line) throw new Error("the input has a line");

    const created = await createOrder(ctx, { ...input, lines: [line, { ...line, quantity: 2 }] });

    const rows = await ctx.db
      .select()
      .from(orderLines)
      .where(and(eq(orderLines.accountId, ctx.actor.accountId), eq(orderLines.orderId, created.id)));
    expect(rows).toMatchObject([{ quantity: 5 }]);
  });

  test("R-AGG-07 the function Create must be on", async ({ as }) => {
    const input = await anInput(as(administrator));

    for (const who of [operator({ off: ["order.create"] }), accountant]) {
      await expect(createOrder(as(who), input)).rejects.toMatchObject({ code: "permission.denied" });
    }
    await expect(createOrder(as(apiKey("order.history")), input)).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("P-O1 numbers rise and are never used again", async ({ as }) => {
    const ctx = as(administrator);
    const first = await aLicenceOrder(ctx);
    await attempt(ctx, () => aLicenceOrder(ctx).then(() => Promise.reject(new Error("undone")))).catch(() => undefined);
    const second = await aLicenceOrder(ctx);

    expect(second.number).toBeGreaterThan(first.number + 1);
  });
});
