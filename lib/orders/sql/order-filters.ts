import { and, eq, exists, gte, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { accounts } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { orderLines, orders } from "@/db/schema/orders";
import { startOfDay } from "@/lib/accounts/sql/start-of-day";
import type { listOrdersInput } from "@/lib/orders/model/order-list";
import { seesContacts } from "@/lib/orders/rules/sees-contacts";
import type { ReadContext } from "@/lib/server/context";
import { reading } from "@/lib/server/statement";

/** Clients and items found by a text; more than this many and the text says too little. */
const FOUND_MAX = 1_000;
const DIGITS = /^\d{1,15}$/;
/** The last character there is: a prefix followed by it is above everything that begins with the prefix. */
const LAST_CHARACTER = "\u{10ffff}";

type Filters = z.output<typeof listOrdersInput>;

/** All filters of a list of orders as conditions on `orders`. Texts are looked up first, so that orders are found by key. */
export async function orderFilters(ctx: ReadContext, filters: Filters): Promise<SQL | undefined> {
  const { search, item, stage, payment, flow, source, recipientKind, clientId, responsibleId } = filters;
  const { createdFrom, createdTo } = filters;
  return and(
    search ? await searched(ctx, search) : undefined,
    item ? await withItem(ctx, item) : undefined,
    stage && inArray(orders.stage, stage),
    payment && inArray(orders.paymentStatus, payment),
    flow && inArray(orders.flow, flow),
    source && inArray(orders.source, source),
    recipientKind && eq(orders.recipientKind, recipientKind),
    clientId === undefined ? undefined : or(eq(orders.clientId, clientId), eq(orders.recipientId, clientId)),
    responsibleId === undefined ? undefined : ofResponsible(responsibleId),
    filters.totalFromMinor === undefined ? undefined : gte(orders.totalMinor, filters.totalFromMinor),
    filters.totalToMinor === undefined ? undefined : lte(orders.totalMinor, filters.totalToMinor),
    createdFrom === undefined ? undefined : gte(orders.createdAt, await knownStartOfDay(ctx, createdFrom, 0)),
    createdTo === undefined ? undefined : lt(orders.createdAt, await knownStartOfDay(ctx, createdTo, 1)),
  );
}

/**
 * Asked beforehand: a planner that does not know the period takes it for a long one and walks the table in the order of the
 * list to find it.
 */
async function knownStartOfDay(ctx: ReadContext, day: string, later: 0 | 1): Promise<Date> {
  const [row] = await ctx.db
    .select({ at: startOfDay(ctx, day, later).mapWith(accounts.createdAt) })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  if (!row) throw new Error("the account of the actor is gone");
  return row.at;
}

function ofResponsible(responsibleId: string): SQL {
  return responsibleId === "none" ? isNull(orders.responsibleId) : eq(orders.responsibleId, responsibleId);
}

async function searched(ctx: ReadContext, text: string): Promise<SQL | undefined> {
  const clientIds = await clientsBy(ctx, text);
  return or(
    DIGITS.test(text) ? eq(orders.number, Number(text)) : undefined,
    beginsWith(orders.externalId, text),
    beginsWith(orders.additionalNumber, text),
    clientIds.length > 0 ? sql`${orders.clientId} = any(${sql.param(clientIds)}::uuid[])` : undefined,
    clientIds.length > 0 ? sql`${orders.recipientId} = any(${sql.param(clientIds)}::uuid[])` : undefined,
  );
}

/** Whoever may not see addresses finds clients by name only: what a search finds tells what was searched (promise R5). */
async function clientsBy(ctx: ReadContext, text: string): Promise<string[]> {
  const { accountId } = ctx.actor;
  const rows = await readClientIds(ctx, { accountId, text, withContacts: seesContacts(ctx.actor) });
  return rows.map((row) => row.id);
}

const readClientIds = reading<{ accountId: string; text: string; withContacts: boolean }>()(
  (db, { accountId, text, withContacts }) =>
    db
      .select({ id: clients.id })
      .from(clients)
      .where(
        and(
          eq(clients.accountId, accountId),
          sql`${clients.id} in (select id from lookup.search_clients(${text}, ${FOUND_MAX}))`,
          sql`(${withContacts}::boolean or strpos(lower(${clients.name}), lower(${text})) > 0)`,
        ),
      )
      .limit(FOUND_MAX),
);

/** By comparing bytes: LIKE may not use an index under row security, and the order of a language is not that of prefixes. */
function beginsWith(column: PgColumn, prefix: string): SQL {
  return sql`(${column} ~>=~ ${prefix} and ${column} ~<~ ${prefix + LAST_CHARACTER})`;
}

async function withItem(ctx: ReadContext, text: string): Promise<SQL> {
  const found = await ctx.db
    .select({ id: sql<string>`found.id` })
    .from(sql`lookup.search_items(${text}, ${FOUND_MAX}) as found`);
  const itemIds = found.map((row) => row.id);
  if (itemIds.length === 0) return sql`false`;
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(orderLines)
      .where(
        and(
          eq(orderLines.accountId, ctx.actor.accountId),
          eq(orderLines.orderId, orders.id),
          sql`${orderLines.itemId} = any(${sql.param(itemIds)}::uuid[])`,
        ),
      ),
  );
}
