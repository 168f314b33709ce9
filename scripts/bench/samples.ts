import { asc, eq, sql } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { products } from "@/db/schema/catalogue";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import type { JobActor } from "@/lib/core/actor";
import { offeredItems } from "@/lib/orders/rules/offered-items";
import { openSession } from "@/lib/people/rules/open-session";
import { type ReadContext, readAs, writeAs } from "@/lib/server/context";
import { encodeCursor } from "@/lib/server/cursor";
import type { Volume } from "@/scripts/seed/volume/seed-volume";

const SAMPLES = 200;
const LINES = 3;

/** What one filled database offers to be asked for. */
export type Samples = {
  key: string;
  keyId: string;
  session: string;
  /** Lines of one product that may be ordered. */
  lines: { productId: string; itemId: string; quantity: number }[];
  emails: string[];
  orders: { id: string; number: number }[];
  numbers: number[];
  cursor: string;
};

/** What there is to ask for, spread evenly over all orders. */
export async function samplesOf(volume: Volume): Promise<Samples> {
  const { accountId, key, keyId } = volume;
  const job = { kind: "job", accountId, name: "bench" } as const;
  const session = await openStaffSession(job);
  return readAs(job, async (ctx) => {
    const places = Array.from({ length: SAMPLES }, (_, index) => Math.floor(((index + 0.5) / SAMPLES) * volume.orders));
    const found = await ordersAt(ctx, places);
    const deep = found[Math.floor(SAMPLES / 20)];
    if (!deep) throw new Error("there are no orders");
    return {
      key,
      keyId,
      session,
      lines: await linesToOrder(ctx),
      emails: await someEmails(ctx),
      orders: found.map(({ id, number }) => ({ id, number })),
      numbers: found.filter(({ stage }) => stage === "CONFIRMED").map(({ number }) => number),
      cursor: encodeCursor(["after", "created", deep.createdAt.toISOString(), deep.id]),
    };
  });
}

/** Orders spread evenly over the whole time; numbers follow the order of creation. */
async function ordersAt(ctx: ReadContext, places: number[]) {
  const { accountId } = ctx.actor;
  const [first] = await ctx.db
    .select({ number: sql<number>`min(number)::int` })
    .from(orders)
    .where(eq(orders.accountId, accountId));
  const numbers = places.map((place) => place + (first?.number ?? 0));
  return ctx.db
    .select({ id: orders.id, number: orders.number, stage: orders.stage, createdAt: orders.createdAt })
    .from(orders)
    .where(sql`${orders.accountId} = ${accountId} and ${orders.number} = any(${sql.param(numbers)}::bigint[])`)
    .orderBy(asc(orders.number))
    .limit(SAMPLES);
}

async function linesToOrder(ctx: ReadContext) {
  const [product] = await ctx.db
    .select({ id: products.id })
    .from(products)
    .where(sql`${products.accountId} = ${ctx.actor.accountId} and ${products.name} = 'Textbooks'`)
    .limit(1);
  const items = await offeredItems(ctx, [{ productId: product?.id ?? "" }], null);
  return items
    .slice(0, LINES)
    .map((item, index) => ({ productId: item.productId, itemId: item.id, quantity: index + 1 }));
}

async function someEmails(ctx: ReadContext): Promise<string[]> {
  const rows = await ctx.db
    .select({ email: clients.email })
    .from(clients)
    .where(sql`${clients.accountId} = ${ctx.actor.accountId} and ${clients.kind} = 'person'
      and exists (select from ${orders} where ${orders.accountId} = ${clients.accountId} and ${orders.clientId} = ${clients.id})`)
    .orderBy(sql`md5(${clients.email})`)
    .limit(SAMPLES);
  return rows.map(({ email }) => email);
}

function openStaffSession(job: JobActor): Promise<string> {
  const { accountId } = job;
  return writeAs(job, async (ctx) => {
    const [boss] = await ctx.db
      .select({ personId: employees.personId })
      .from(employees)
      .where(sql`${employees.accountId} = ${accountId} and ${employees.role} = 'administrator'`)
      .limit(1);
    const device = { source: "127.0.0.1", userAgent: "bench", personId: boss?.personId ?? "" };
    return (await openSession(ctx, { ...device, kind: "staff", workplaceAccountId: accountId })).token;
  });
}
