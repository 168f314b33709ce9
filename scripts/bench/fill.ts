import { asc, eq, sql } from "drizzle-orm";
import { closePool } from "@/db/client";
import { employees } from "@/db/schema/accounts";
import { products } from "@/db/schema/catalogue";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import { offeredItems } from "@/lib/orders/rules/offered-items";
import { openSession } from "@/lib/people/rules/open-session";
import { type ReadContext, readAs, writeAs } from "@/lib/server/context";
import { encodeCursor } from "@/lib/server/cursor";
import { seedVolume, type Volume } from "@/scripts/seed/volume/seed-volume";
import type { Samples } from "./samples";

const SAMPLES = 200;
const LINES = 3;

/** Fills the database of the environment and prints, as JSON, what to ask of it: `fill.ts 10000`. */
const volume = await seedVolume(Number(process.argv[2]));
const job = { kind: "job", accountId: volume.accountId, name: "bench" } as const;
process.stdout.write(JSON.stringify(await samplesOf(volume)));
await closePool();

async function samplesOf({ accountId, key, keyId }: Volume): Promise<Samples> {
  const session = await openStaffSession(accountId);
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
      orderIds: found.map(({ id }) => id),
      numbers: found.filter(({ stage }) => stage === "CONFIRMED").map(({ number }) => number),
      cursor: encodeCursor(["after", "created", deep.createdAt.toISOString(), deep.id]),
    };
  });
}

/** Orders spread evenly over the whole time; numbers follow the order of creation. */
async function ordersAt(ctx: ReadContext, places: number[]) {
  const [first] = await ctx.db
    .select({ number: sql<number>`min(number)::int` })
    .from(orders)
    .where(eq(orders.accountId, volume.accountId));
  const numbers = places.map((place) => place + (first?.number ?? 0));
  return ctx.db
    .select({ id: orders.id, number: orders.number, stage: orders.stage, createdAt: orders.createdAt })
    .from(orders)
    .where(sql`${orders.accountId} = ${volume.accountId} and ${orders.number} = any(${sql.param(numbers)}::bigint[])`)
    .orderBy(asc(orders.number))
    .limit(SAMPLES);
}

async function linesToOrder(ctx: ReadContext) {
  const [product] = await ctx.db
    .select({ id: products.id })
    .from(products)
    .where(sql`${products.accountId} = ${volume.accountId} and ${products.name} = 'Textbooks'`)
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
    .where(sql`${clients.accountId} = ${volume.accountId} and ${clients.kind} = 'person'`)
    .orderBy(sql`md5(${clients.email})`)
    .limit(SAMPLES);
  return rows.map(({ email }) => email);
}

function openStaffSession(accountId: string): Promise<string> {
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
