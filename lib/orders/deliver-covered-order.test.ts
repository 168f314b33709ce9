import { and, asc, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { licences } from "@/db/schema/licences";
import type { WriteContext } from "@/lib/server/context";
import { anItem, freeCodes } from "@/tests/support/builders/catalogue";
import { aLicenceOrder, latest } from "@/tests/support/builders/order";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { cancelOrder } from "./cancel-order";
import { confirmOrder } from "./confirm-order";
import { deliverCoveredOrder } from "./deliver-covered-order";
import { listCoveredOrders } from "./list-covered-orders";
import { postponeCoveredOrder } from "./postpone-covered-order";
import { lockItems } from "./rules/reserve-codes";
import { serveQueue } from "./rules/serve-queue";

type Order = { id: string; version: number };

async function confirm(ctx: WriteContext, order: Order) {
  return confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: true });
}

/** What an upload does after its codes are in the pool. */
async function codesArrive(ctx: WriteContext, item: { id: string }, count: number) {
  await lockItems(ctx, [item.id]);
  await freeCodes(ctx, item.id, count);
  await serveQueue(ctx, item.id);
}

/** What the job does: every order noted as covered, one after the other. */
async function deliverAll(ctx: WriteContext) {
  for (const orderId of await listCoveredOrders(ctx)) await deliverCoveredOrder(ctx, { orderId });
}

async function heldBy(ctx: WriteContext, order: Order): Promise<number> {
  return ctx.db.$count(
    licenceCodes,
    and(eq(licenceCodes.accountId, ctx.actor.accountId), eq(licenceCodes.orderId, order.id)),
  );
}

const stageOf = async (ctx: WriteContext, order: Order) => (await latest(ctx, order.id)).stage;

describe("deliverCoveredOrder", () => {
  test("R-AGG-51 as soon as the codes are there the order is confirmed without a user, and told once", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 0 });
    const order = await aLicenceOrder(ctx, { lines: [{ item }] });
    await confirm(ctx, order);

    await codesArrive(ctx, item, 1);
    expect(ctx.wakes).toContain("orders/covered");
    await deliverAll(as(job("deliver-covered")));

    expect(await stageOf(ctx, order)).toBe("CONFIRMED");
    expect(await outboxOf(ctx, order.id)).toMatchObject([{ kind: "order-delivered" }]);
    expect(await eventsOf(ctx, order.id)).toEqual(
      expect.arrayContaining(["order.confirmed", "order.codes_reserved", "order.delivered"]),
    );

    expect(await deliverCoveredOrder(as(job()), { orderId: order.id })).toBe(false);
    expect(await outboxOf(ctx, order.id)).toHaveLength(1);
  });

  test("R-AGG-53 P-L2 strictly by time of confirmation: A needs 2 before B needs 1, so one code makes both wait", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 0 });
    const a = await aLicenceOrder(ctx, { lines: [{ item, quantity: 2 }] });
    const b = await aLicenceOrder(ctx, { lines: [{ item, quantity: 1 }] });
    await confirm(ctx, a);
    await confirm(ctx, b);

    await codesArrive(ctx, item, 1);
    await deliverAll(as(job()));
    expect([await heldBy(ctx, a), await heldBy(ctx, b)]).toEqual([1, 0]);
    expect([await stageOf(ctx, a), await stageOf(ctx, b)]).toEqual(["AWAITING_DELIVERY", "AWAITING_DELIVERY"]);

    await codesArrive(ctx, item, 1);
    await deliverAll(as(job()));
    expect([await stageOf(ctx, a), await stageOf(ctx, b)]).toEqual(["CONFIRMED", "AWAITING_DELIVERY"]);
  });

  test("R-AGG-53 an order confirmed later takes nothing while an earlier one waits", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 1 });
    const a = await aLicenceOrder(ctx, { lines: [{ item, quantity: 2 }] });
    const b = await aLicenceOrder(ctx, { lines: [{ item, quantity: 1 }] });
    await confirm(ctx, a);

    expect(await confirm(ctx, b)).toMatchObject({ stage: "AWAITING_DELIVERY" });
    expect([await heldBy(ctx, a), await heldBy(ctx, b)]).toEqual([1, 0]);
  });

  test("R-AGG-55 cancelling frees the reserved code to the next order at once", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 1 });
    const a = await aLicenceOrder(ctx, { lines: [{ item, quantity: 2 }] });
    const b = await aLicenceOrder(ctx, { lines: [{ item, quantity: 1 }] });
    const waiting = await confirm(ctx, a);
    await confirm(ctx, b);

    await cancelOrder(ctx, { orderId: a.id, version: waiting.version });
    expect([await heldBy(ctx, a), await heldBy(ctx, b)]).toEqual([0, 1]);
    await deliverAll(as(job()));

    expect([await stageOf(ctx, a), await stageOf(ctx, b)]).toEqual(["CANCELLED", "CONFIRMED"]);
    expect(await outboxOf(ctx, a.id)).toEqual([]);
  });

  test("R-AGG-52 P-L2 an order with two items goes out together, once the last code of both is there", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const [x, y] = [await anItem(ctx, { free: 0 }), await anItem(ctx, { free: 0 })];
    const order = await aLicenceOrder(ctx, { lines: [{ item: x, quantity: 2 }, { item: y, quantity: 1 }, {}] });
    await confirm(ctx, order);

    await codesArrive(ctx, x, 2);
    await deliverAll(as(job()));
    expect(await stageOf(ctx, order)).toBe("AWAITING_DELIVERY");
    expect(await outboxOf(ctx, order.id)).toEqual([]);

    await codesArrive(ctx, y, 1);
    await deliverAll(as(job()));
    expect(await stageOf(ctx, order)).toBe("CONFIRMED");
    const held = await ctx.db
      .select({ codeId: licences.codeId })
      .from(licences)
      .where(and(eq(licences.accountId, ctx.actor.accountId), eq(licences.orderId, order.id)))
      .orderBy(asc(licences.position));
    expect(held.filter(({ codeId }) => codeId !== null)).toHaveLength(3);
    expect(held).toHaveLength(4);
  });

  test("R-AGG-46 a cancelled new order is final and sends nothing", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true });

    const cancelled = await cancelOrder(ctx, { orderId: order.id, version: order.version });

    expect(cancelled).toMatchObject({ stage: "CANCELLED" });
    expect(await outboxOf(ctx, order.id)).toEqual([]);
    await expect(confirm(ctx, cancelled)).rejects.toMatchObject({ code: "order.wrong_stage" });
    await expect(cancelOrder(ctx, { orderId: order.id, version: cancelled.version })).rejects.toMatchObject({
      code: "order.wrong_stage",
    });
  });

  test("P-L1 an order that was cancelled after it was covered is not delivered", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 0 });
    const order = await aLicenceOrder(ctx, { lines: [{ item }] });
    const waiting = await confirm(ctx, order);
    await codesArrive(ctx, item, 1);
    await cancelOrder(ctx, { orderId: order.id, version: waiting.version });

    await deliverAll(as(job()));

    expect(await stageOf(ctx, order)).toBe("CANCELLED");
    expect(await heldBy(ctx, order)).toBe(0);
  });

  test("an order whose delivery failed keeps nobody waiting and is looked at again later", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 0 });
    const order = await aLicenceOrder(ctx, { lines: [{ item }] });
    await confirm(ctx, order);
    await codesArrive(ctx, item, 1);

    await postponeCoveredOrder(as(job()), { orderId: order.id });

    expect(await listCoveredOrders(as(job()))).toEqual([]);
    expect(await listCoveredOrders(as(job(), new Date(NOW.getTime() + 3_600_000)))).toEqual([order.id]);
  });

  test("only a job delivers by itself", async ({ as }) => {
    const order = await aLicenceOrder(as(administrator));
    await expect(deliverCoveredOrder(as(administrator), { orderId: order.id })).rejects.toMatchObject({
      code: "permission.denied",
    });
  });

  test("P-L2 codes for many who wait are given out at once, as many as there are, in the order of the places", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 0 });
    const quantities = [1, 2, 1, 3, 1];
    const waiting: Awaited<ReturnType<typeof aLicenceOrder>>[] = [];
    for (const quantity of quantities) waiting.push(await aLicenceOrder(ctx, { lines: [{ item, quantity }] }));
    for (const order of waiting) await confirm(ctx, order);

    await codesArrive(ctx, item, 6);

    const held: number[] = [];
    for (const order of waiting) held.push(await heldBy(ctx, order));
    expect(held).toEqual([1, 2, 1, 2, 0]);
    expect(await listCoveredOrders(as(job("deliver-covered")))).toHaveLength(3);
  });
});
