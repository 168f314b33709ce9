import { and, asc, eq } from "drizzle-orm";
import { products } from "@/db/schema/catalogue";
import { orderLines } from "@/db/schema/orders";
import { events } from "@/db/schema/outbox";
import type { WriteContext } from "@/lib/server/context";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { aLicenceOrder, latest } from "@/tests/support/builders/order";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator, anotherAdministrator, operator } from "@/tests/support/who";
import { addAllItems } from "./add-all-items";
import { addLines } from "./add-lines";
import { assignResponsible } from "./assign-responsible";
import { changeLine } from "./change-line";
import { confirmOrder } from "./confirm-order";
import { removeLine } from "./remove-line";

function linesOf(ctx: WriteContext, orderId: string) {
  return ctx.db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.accountId, ctx.actor.accountId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position));
}

async function onlyLine(ctx: WriteContext, orderId: string) {
  const [line] = await linesOf(ctx, orderId);
  if (!line) throw new Error("the order has no line");
  return line;
}

const base = (order: { id: string; version: number }) => ({ orderId: order.id, version: order.version });

describe("lines of an order", () => {
  test("R-AGG-27 R-AGG-56 ticked items become lines, and an item that is there is raised", async ({ as }) => {
    const ctx = as(administrator);
    const items = [await anItem(ctx), await anItem(ctx), await anItem(ctx)] as const;
    const product = await aProduct(ctx, items);
    const order = await aLicenceOrder(ctx, { lines: [{ item: items[0], quantity: 2 }] });
    const wanted = items.map((item, index) => ({
      productId: product.id,
      itemId: item.id,
      quantity: index === 0 ? 3 : 1,
    }));

    const changed = await addLines(ctx, { ...base(order), lines: wanted });

    expect(changed).toMatchObject({ version: 2, totalMinor: 70_000 });
    expect((await linesOf(ctx, order.id)).map(({ quantity, position }) => [position, quantity])).toEqual([
      [1, 5],
      [2, 1],
      [3, 1],
    ]);
  });

  test("R-AGG-28 Add all brings what is missing and no duplicates", async ({ as }) => {
    const ctx = as(administrator);
    const items = await Promise.all(Array.from({ length: 7 }, () => anItem(ctx)));
    const product = await aProduct(ctx, items);
    const order = await aLicenceOrder(ctx, { lines: items.slice(0, 2).map((item) => ({ item, quantity: 4 })) });

    const changed = await addAllItems(ctx, { ...base(order), productId: product.id });

    expect((await linesOf(ctx, order.id)).map(({ quantity }) => quantity)).toEqual([4, 4, 1, 1, 1, 1, 1]);
    expect(await addAllItems(ctx, { ...base(changed), productId: product.id })).toEqual(changed);
  });

  test("R-AGG-65 Add all of a withdrawn product is refused; its lines stay", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx);
    await ctx.tx
      .update(products)
      .set({ state: "disabled" })
      .where(and(eq(products.accountId, ctx.actor.accountId), eq(products.id, order.product.id)));

    await expect(addAllItems(ctx, { ...base(order), productId: order.product.id })).rejects.toMatchObject({
      kind: "invalid",
      code: "order.product_not_for_sale",
    });
    expect(await linesOf(ctx, order.id)).toHaveLength(1);
  });

  test("R-UNI-29 a changed quantity is in the history with lines and total before and after", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { lines: [{ quantity: 1 }] });
    const line = await onlyLine(ctx, order.id);

    expect(await changeLine(ctx, { ...base(order), lineId: line.id, quantity: 4 })).toMatchObject({
      totalMinor: 40_000,
    });

    const [event] = await ctx.db
      .select()
      .from(events)
      .where(
        and(
          eq(events.accountId, ctx.actor.accountId),
          eq(events.subjectId, order.id),
          eq(events.type, "order.lines_changed"),
        ),
      );
    expect(event).toMatchObject({
      sequence: 2,
      actorName: "Olga Lis",
      stage: "NEW",
      at: ctx.now,
      data: { before: [{ quantity: 1 }], after: [{ quantity: 4 }], totalBeforeMinor: 10_000, totalAfterMinor: 40_000 },
    });
  });

  test("a line is taken out, the last one stays", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { lines: [{}, {}] });
    const [first, second] = await linesOf(ctx, order.id);

    const changed = await removeLine(ctx, { ...base(order), lineId: first?.id ?? "" });
    expect(changed.totalMinor).toBe(10_000);
    const last = attempt(ctx, () => removeLine(ctx, { ...base(changed), lineId: second?.id ?? "" }));
    await expect(last).rejects.toMatchObject({ kind: "invalid", code: "order.no_lines" });
    expect(await linesOf(ctx, order.id)).toHaveLength(1);
  });

  test("R-UNI-06 P-O4 a change based on a stale version is refused with the newer one", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx);
    const line = await onlyLine(ctx, order.id);
    await changeLine(ctx, { ...base(order), lineId: line.id, quantity: 2 });

    const stale = changeLine(ctx, { ...base(order), lineId: line.id, quantity: 9 });
    await expect(stale).rejects.toMatchObject({ kind: "conflict", code: "order.stale", params: { version: 2 } });
    expect((await onlyLine(ctx, order.id)).quantity).toBe(2);
  });

  test.for(["CONFIRMED", "AWAITING_DELIVERY"])("R-AGG-47 P-O5 in %s no line can be changed", async (stage, { as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { lines: [stage === "CONFIRMED" ? {} : { free: 0 }] });
    const line = await onlyLine(ctx, order.id);
    const confirmed = await confirmOrder(ctx, { ...base(order), acknowledgeUnpaid: true });
    expect(confirmed.stage).toBe(stage);

    const frozen = { kind: "conflict", code: "order.frozen" };
    const ofProduct = { productId: order.product.id, itemId: line.itemId ?? "", quantity: 1 };
    await expect(changeLine(ctx, { ...base(confirmed), lineId: line.id, quantity: 2 })).rejects.toMatchObject(frozen);
    await expect(removeLine(ctx, { ...base(confirmed), lineId: line.id })).rejects.toMatchObject(frozen);
    await expect(addLines(ctx, { ...base(confirmed), lines: [ofProduct] })).rejects.toMatchObject(frozen);
    await expect(addAllItems(ctx, { ...base(confirmed), productId: order.product.id })).rejects.toMatchObject(frozen);
  });

  test("R-AGG-34 in Assigned only the responsible changes a quantity", async ({ as, account }) => {
    const olga = as(administrator);
    const order = await aLicenceOrder(olga);
    const line = await onlyLine(olga, order.id);
    const assigned = await assignResponsible(olga, { ...base(order), responsibleId: account.staff.olga.id });

    const byIvan = changeLine(as(anotherAdministrator), { ...base(assigned), lineId: line.id, quantity: 7 });
    await expect(byIvan).rejects.toMatchObject({ kind: "denied", code: "order.locked", params: { name: "Olga Lis" } });
    expect((await onlyLine(olga, order.id)).quantity).toBe(1);
    expect(await changeLine(olga, { ...base(assigned), lineId: line.id, quantity: 7 })).toMatchObject({
      totalMinor: 70_000,
    });
  });

  test("the function Edit lines must be on, and a line of another order does not exist", async ({ as }) => {
    const ctx = as(administrator);
    const [order, other] = [await aLicenceOrder(ctx), await aLicenceOrder(ctx)];
    const foreign = await onlyLine(ctx, other.id);

    await expect(
      changeLine(as(operator({ off: ["order.edit_lines"] })), { ...base(order), lineId: foreign.id, quantity: 2 }),
    ).rejects.toMatchObject({ code: "permission.denied" });
    await expect(
      attempt(ctx, () => changeLine(ctx, { ...base(order), lineId: foreign.id, quantity: 2 })),
    ).rejects.toMatchObject({ code: "order.line_not_found" });
    expect((await latest(ctx, other.id)).version).toBe(1);
  });

  test("P-M1 P-I1 an order above the largest amount is refused in words, and stays as it was", async ({ as }) => {
    const ctx = as(administrator);
    const dear = await anItem(ctx, { priceMinor: 1_000_000_000_000 });
    const order = await aLicenceOrder(ctx, { lines: [{ item: dear }] });
    const line = await onlyLine(ctx, order.id);
    const other = await anItem(ctx);
    const product = await aProduct(ctx, [other]);

    const more = attempt(ctx, () => changeLine(ctx, { ...base(order), lineId: line.id, quantity: 2 }));
    await expect(more).rejects.toMatchObject({ kind: "invalid", code: "order.amount_too_large" });
    const added = { productId: product.id, itemId: other.id, quantity: 1 };
    const beside = attempt(ctx, () => addLines(ctx, { ...base(order), lines: [added] }));
    await expect(beside).rejects.toMatchObject({ kind: "invalid", code: "order.amount_too_large" });

    expect(await latest(ctx, order.id)).toMatchObject({ version: 1, totalMinor: 1_000_000_000_000, lineCount: 1 });
  });

  test("R-AGG-48 one order has no more units than its mail can list", async ({ as }) => {
    const ctx = as(administrator);
    const items = [await anItem(ctx, { priceMinor: 1 }), await anItem(ctx, { priceMinor: 1 })] as const;
    const product = await aProduct(ctx, items);
    const order = await aLicenceOrder(ctx, { lines: [{ item: items[0], quantity: 10_000 }] });
    const line = { productId: product.id, itemId: items[1].id, quantity: 1 };

    const one = attempt(ctx, () => addLines(ctx, { ...base(order), lines: [line] }));

    await expect(one).rejects.toMatchObject({
      kind: "invalid",
      code: "order.too_many_units",
      params: { maximum: 10_000 },
    });
  });
});
