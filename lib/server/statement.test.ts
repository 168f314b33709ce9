import { and, eq, gte, type Placeholder, sql } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { orderLines, orders } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import { aLicenceOrder } from "@/tests/support/builders/order";
import { describe, expect, test } from "@/tests/support/test";
import { administrator } from "@/tests/support/who";
import type { Reader } from "./context";
import { inserting, reading, writing } from "./statement";

type Given = { accountId: string; orderId: string };

function joined(db: Reader, accountId: string | Placeholder, orderId: string | Placeholder) {
  return db
    .select({
      number: orders.number,
      order: orders,
      client: clients,
      line: { id: orderLines.id, sum: sql<number>`${orderLines.quantity} * 2`.as("sum") },
      word: sql<string>`'word'`,
    })
    .from(orders)
    .leftJoin(clients, and(eq(clients.accountId, orders.accountId), eq(clients.id, orders.recipientId)))
    .leftJoin(orderLines, and(eq(orderLines.accountId, orders.accountId), eq(orderLines.orderId, orders.id)))
    .where(and(eq(orders.accountId, accountId), eq(orders.id, orderId)))
    .orderBy(orderLines.position);
}

describe("statements that are built once", () => {
  const readJoined = reading<Given>()((db, { accountId, orderId }) => joined(db, accountId, orderId));

  test("answer what drizzle answers, with rows of missing tables as null", async ({ account, as }) => {
    const ctx = as(administrator);
    const whole = await aLicenceOrder(ctx, { lines: [{}, { free: 1 }] });
    const bare = await aLicenceOrder(ctx, { recipient: null });

    for (const { id } of [whole, bare, whole]) {
      const asked = await readJoined(ctx, { accountId: account.id, orderId: id });
      expect(asked).toEqual(await joined(ctx.db, account.id, id));
    }
    expect(await readJoined(ctx, { accountId: account.id, orderId: bare.id })).toMatchObject([{ client: null }]);
    expect(await readJoined(ctx, { accountId: newId(), orderId: whole.id })).toEqual([]);
  });

  test("P-R6 never keep a value of the caller who asked first", async ({ account, as }) => {
    const ctx = as(administrator);
    const { id } = await aLicenceOrder(ctx);
    const careless = reading<Given>()((db, { accountId }) => joined(db, accountId, id));
    const late = writing<Given>()((tx, { accountId, orderId }) =>
      tx
        .update(orders)
        .set({ confirmedAt: new Date() })
        .where(and(eq(orders.accountId, accountId), eq(orders.id, orderId))),
    );

    expect(() => careless(ctx, { accountId: account.id, orderId: id })).toThrow(TypeError);
    expect(() => late(ctx, { accountId: account.id, orderId: id })).toThrow(TypeError);
  });

  test("insert rows of different columns together, null as null and what is left out as its default", async ({
    account,
    as,
  }) => {
    const ctx = as(administrator);
    const { id: orderId } = await aLicenceOrder(ctx);
    const row = (position: number, more: object = {}) => ({
      accountId: account.id,
      id: newId(),
      orderId,
      position,
      kind: "licence",
      name: `Line "${position}"`,
      productName: "Zażółć",
      quantity: position,
      unitPriceMinor: 1_000_000_000_000,
      vatBps: 0,
      createdAt: ctx.now,
      ...more,
    });
    const insertLines = inserting(orderLines, { returning: { position: orderLines.position, kind: orderLines.kind } });

    const together = [row(5, { itemId: null, instructions: "Read me" }), row(6, { sumMinor: 7 })];
    for (const rows of [together, [row(7)]]) {
      expect(await insertLines(ctx, rows)).toEqual(rows.map(({ position, kind }) => ({ position, kind })));
    }
    expect(await insertLines(ctx, [])).toEqual([]);

    const stored = await ctx.db
      .select()
      .from(orderLines)
      .where(and(eq(orderLines.orderId, orderId), gte(orderLines.position, 5)))
      .orderBy(orderLines.position);
    expect(stored).toMatchObject([
      { itemId: null, instructions: "Read me", sumMinor: 0, unitPriceMinor: 1_000_000_000_000, createdAt: ctx.now },
      { instructions: "", sumMinor: 7, name: 'Line "6"' },
      { position: 7, productName: "Zażółć" },
    ]);
  });
});
