import { and, eq } from "drizzle-orm";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { confirmOrder } from "@/lib/orders/confirm-order";
import type { WriteContext } from "@/lib/server/context";
import { anItem } from "@/tests/support/builders/catalogue";
import { aLicenceOrder } from "@/tests/support/builders/order";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, contractor, operator } from "@/tests/support/who";
import { uploadCodes } from "./upload-codes";
import { viewCodes } from "./view-codes";

async function confirmed(ctx: WriteContext, lines: { item: { id: string }; quantity: number }[]) {
  const order = await aLicenceOrder(ctx, { paid: true, lines });
  await confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: false });
  return order;
}

describe("viewCodes", () => {
  test("P-L3 staff with the right see the codes of one order, and each view is recorded per item", async ({ as }) => {
    const ctx = as(administrator);
    const [reader, atlas] = [await anItem(ctx, { free: 0 }), await anItem(ctx, { free: 0 })];
    await uploadCodes(ctx, { itemId: reader.id, codes: ["R-1", "R-2", "R-3"] });
    await uploadCodes(ctx, { itemId: atlas.id, codes: ["A-1"] });
    const order = await confirmed(ctx, [
      { item: reader, quantity: 2 },
      { item: atlas, quantity: 1 },
    ]);

    const codes = await viewCodes(ctx, { orderId: order.id });

    expect(codes.map(({ code }) => code)).toEqual(["R-1", "R-2", "A-1"]);
    const viewed = await ctx.db
      .select({ itemId: events.subjectId, by: events.actorName, data: events.data })
      .from(events)
      .where(and(eq(events.accountId, ctx.actor.accountId), eq(events.type, "item.codes_viewed")));
    expect(viewed.toSorted((a, b) => Number(b.data.count) - Number(a.data.count))).toEqual([
      { itemId: reader.id, by: "Olga Lis", data: { orderId: order.id, count: 2 } },
      { itemId: atlas.id, by: "Olga Lis", data: { orderId: order.id, count: 1 } },
    ]);
  });

  test("P-L3 codes that are only reserved are not shown, because they may return to the pool", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 1 });
    const order = await confirmed(ctx, [{ item, quantity: 2 }]);

    expect(await viewCodes(ctx, { orderId: order.id })).toEqual([]);
    expect(await eventsOf(ctx, item.id)).toEqual([]);
  });

  test("P-L3 without the function nobody sees a code; P-R5 a contractor reaches none of another's orders", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const order = await confirmed(ctx, [{ item: await anItem(ctx, { free: 1 }), quantity: 1 }]);
    const given = (who: ReturnType<typeof contractor>) => ({ ...who, functions: new Set(["codes.view" as const]) });
    const visitor = as((account) => given(contractor(account)));

    const without = as(operator({ off: ["codes.view"] }));
    await expect(viewCodes(without, { orderId: order.id })).rejects.toMatchObject({ code: "permission.denied" });
    await expect(viewCodes(as(contractor), { orderId: order.id })).rejects.toMatchObject({ code: "order.not_found" });
    await expect(viewCodes(visitor, { orderId: order.id })).rejects.toMatchObject({ code: "order.not_found" });
    await expect(viewCodes(ctx, { orderId: newId() })).rejects.toMatchObject({ code: "order.not_found" });
  });
});
