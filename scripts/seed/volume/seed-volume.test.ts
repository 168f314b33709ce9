import { and, asc, eq, sql } from "drizzle-orm";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { licences } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { createOrder } from "@/lib/orders/create-order";
import { createOrderInput } from "@/lib/orders/model/commands";
import { recalculateOrder } from "@/lib/orders/rules/recalculate-order";
import { apiActor } from "@/lib/server/api-actor";
import { readAs, type WriteContext, writeAs } from "@/lib/server/context";
import { eventTable } from "@/lib/server/events";
import { freshDatabase } from "@/tests/support/fresh-database";
import { seedVolume, type Volume } from "./seed-volume";

const ORDERS = 2_000;
/** What the catalogue knows of tables: keys, indexes, row security. */
const shape = `
  select conrelid::regclass::text as of, conname::text as name, pg_get_constraintdef(oid) as is from pg_constraint where connamespace = 'public'::regnamespace
  union all select indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index where indrelid::regclass::text not like 'pg_%'
  union all select oid::regclass::text, 'row security', relrowsecurity::text || relforcerowsecurity::text from pg_class where relnamespace = 'public'::regnamespace
  order by 1, 2, 3`;

let volume: Volume;
let before: unknown[];
let superuserUrl: string;

beforeAll(async () => {
  const database = await freshDatabase("kontor_volume");
  process.env.DATABASE_URL = database.appUrl;
  process.env.DATABASE_OWNER_URL = database.ownerUrl;
  superuserUrl = database.superuserUrl;
  before = await look(shape);
  volume = await seedVolume(ORDERS);
}, 60_000);

async function look(query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

const job = () => ({ kind: "job", accountId: volume.accountId, name: "test" }) as const;
const ofAccount = () => eq(orders.accountId, volume.accountId);

describe("db:seed -- --orders", () => {
  test("leaves every key, index and row security as it was", async () => {
    expect(await look(shape)).toEqual(before);
  });

  test("makes as many orders as were asked for, in every stage", async () => {
    const stages = await readAs(job(), (ctx) =>
      ctx.db
        .select({ stage: orders.stage, count: sql<number>`count(*)::int` })
        .from(orders)
        .where(ofAccount())
        .groupBy(orders.stage),
    );
    expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(ORDERS);
    expect(stages.map(({ stage }) => stage).sort()).toEqual([
      "ASSIGNED",
      "AWAITING_DELIVERY",
      "CANCELLED",
      "CONFIRMED",
      "NEW",
    ]);
  });

  test("M10 every sum is what recalculateOrder computes", async () => {
    await rolledBack(async (ctx) => {
      const sample = await ctx.db.select().from(orders).where(ofAccount()).orderBy(asc(orders.number)).limit(400);
      for (const order of sample) {
        const lines = await linesOf(ctx, order.id);
        expect(await recalculateOrder(ctx, order)).toEqual(order);
        expect(await linesOf(ctx, order.id)).toEqual(lines);
      }
      expect(sample.some(({ paymentStatus }) => paymentStatus === "partial")).toBe(true);
    });
  });

  test("history is in the words of the events, and its last row says version and stage of the order", async () => {
    await readAs(job(), async (ctx) => {
      const rows = await ctx.db
        .select()
        .from(events)
        .where(eq(events.accountId, volume.accountId))
        .orderBy(asc(events.at))
        .limit(20_000);
      const kinds = new Set(rows.map(({ type }) => type));
      for (const type of [
        "order.created",
        "order.assigned",
        "order.confirmed",
        "order.delivered",
        "order.cancelled",
        "order.codes_reserved",
      ])
        expect(kinds).toContain(type);
      for (const { type, data } of rows)
        expect(eventTable[type as keyof typeof eventTable].data.parse(data)).toEqual(data); // Written with types of the table.
      const wrong = await ctx.db
        .select({ number: orders.number })
        .from(orders)
        .where(
          and(
            ofAccount(),
            sql`not exists (select from events e where e.account_id = orders.account_id and e.subject_kind = 'order'
              and e.subject_id = orders.id having max(e.sequence) = orders.version
                and bool_or(e.sequence = orders.version and e.stage = orders.stage))`,
          ),
        )
        .limit(10);
      expect(wrong).toEqual([]);
    });
  });

  test("every unit of what was delivered is a licence of the recipient, those by code with a code of their own", async () => {
    const wrong = await look(`
      select l.id from order_lines l join orders o on o.account_id = l.account_id and o.id = l.order_id
      left join lateral (select count(*) as units, count(code_id) as codes, bool_and(holder_id = o.recipient_id) as own
        from licences where account_id = l.account_id and line_id = l.id) as given on true
      where given.units <> case o.stage when 'CONFIRMED' then l.quantity else 0 end
        or given.codes <> case when o.stage = 'CONFIRMED' and l.kind = 'licence_code' then l.quantity else 0 end
        or not coalesce(given.own, true) or (l.queue_place is not null) <> (o.stage = 'AWAITING_DELIVERY' and l.kind = 'licence_code')`);
    expect(wrong).toEqual([]);
    expect(
      await readAs(job(), (ctx) => ctx.db.$count(licences, eq(licences.accountId, volume.accountId))),
    ).toBeGreaterThan(ORDERS);
  });

  test("the key that was printed works, and the next order has the next number", async () => {
    const actor = await apiActor(new Headers({ authorization: `Bearer ${volume.key}` }));
    const last = await readAs(actor, async (ctx) => {
      const [row] = await ctx.db.select({ number: sql<number>`max(number)::int` }).from(orders).where(ofAccount());
      return row?.number ?? 0;
    });
    const created = await writeAs(actor, async (ctx) => {
      const [line] = await ctx.db
        .select()
        .from(orderLines)
        .where(and(eq(orderLines.accountId, volume.accountId), eq(orderLines.kind, "licence")))
        .limit(1);
      const [buyer] = await ctx.db
        .select({ clientId: orders.clientId })
        .from(orders)
        .where(and(ofAccount(), eq(orders.recipientKind, "person")))
        .limit(1);
      return createOrder(
        ctx,
        createOrderInput.parse({
          orderId: newId(),
          recipientKind: "person",
          recipient: { clientId: buyer?.clientId },
          lines: [{ productId: line?.productId, itemId: line?.itemId, quantity: 1 }],
        }),
      );
    });
    expect(created.number).toBe(last + 1);
  });

  test("is refused the second time", async () => {
    await expect(seedVolume(10)).rejects.toThrow("there already");
  });
});

function linesOf(ctx: WriteContext, orderId: string) {
  return ctx.db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.accountId, volume.accountId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position))
    .limit(10);
}

class Undo extends Error {}

async function rolledBack(work: (ctx: WriteContext) => Promise<void>): Promise<void> {
  await writeAs(job(), async (ctx) => {
    await work(ctx);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
}
