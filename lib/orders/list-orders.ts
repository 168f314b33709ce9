import { and, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { employees } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import type { Page } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext, Reader } from "@/lib/server/context";
import { readingIn } from "@/lib/server/statement";
import type { listOrdersInput, OrderRow } from "./model/order-list";
import { dueMinor } from "./rules/order-summary";
import { seesContacts } from "./rules/sees-contacts";
import { orderFilters } from "./sql/order-filters";
import { afterPlace, type OrderSort, type PagePlan, pageOf, pageOrder, planPage } from "./sql/order-page";
import { ordersOfAccount, seesWholeAccount, visibleOrders } from "./sql/visible-orders";

/**
 * One page of the orders made in this account, whatever they came from (R-AGG-05, 59). Paging goes by key in both
 * directions, so the last page of a million costs what the first one does.
 *
 * @throws permission.denied, input.invalid
 */
export async function listOrders(ctx: ReadContext, input: z.output<typeof listOrdersInput>): Promise<Page<OrderRow>> {
  requirePermission(ctx.actor, "order.history");

  const plan = planPage(input);
  const { accountId } = ctx.actor;
  const filters = await orderFilters(ctx, input);
  ctx.askLast?.();
  const rows =
    !filters && seesWholeAccount(ctx.actor)
      ? await readWhole(ctx, shapeOf(plan), { ...ofPlace(plan), accountId, limit: plan.limit })
      : await pageQuery(
          ctx.db,
          accountId,
          and(visibleOrders(ctx.actor), filters, afterPlace(plan, plan.values)),
          plan,
          plan.limit,
        );
  const withContacts = seesContacts(ctx.actor);
  const shown = rows.map(({ receivedMinor, paidFromAccountMinor, ...row }) => ({
    ...row,
    paymentStatus: row.paymentStatus as OrderRow["paymentStatus"], // A CHECK of the table allows nothing else.
    client: row.client && clientOf(row.client, withContacts),
    dueMinor: dueMinor({ totalMinor: row.totalMinor, receivedMinor, paidFromAccountMinor }),
  }));
  return pageOf(shown, input, plan);
}

type Shape = { sort: OrderSort; isRising: boolean; keys: number };
type Place = { key0?: unknown; key1?: unknown; key2?: unknown };

/** The list as it is opened in the morning and leafed through: no filter, nothing out of sight. */
const readWhole = readingIn<Shape, Place & { accountId: string; limit: number }>()(
  (db, { accountId, limit, key0, key1, key2 }, shape) => {
    const place = shape.keys === 0 ? undefined : [key0, key1, key2].slice(0, shape.keys);
    return pageQuery(db, accountId, and(ordersOfAccount(accountId), afterPlace(shape, place)), shape, limit);
  },
);

function shapeOf({ sort, isRising, values }: PagePlan): Shape {
  return { sort, isRising, keys: values?.length ?? 0 };
}

function ofPlace({ values = [] }: PagePlan): Place {
  return { key0: values[0], key1: values[1], key2: values[2] };
}

function pageQuery(
  db: Reader,
  accountId: string | Placeholder,
  condition: SQL | undefined,
  way: Pick<PagePlan, "sort" | "isRising">,
  limit: number | Placeholder,
) {
  return db
    .select({ ...orderColumns, client: clientColumns, responsible: responsibleColumns })
    .from(orders)
    .leftJoin(clients, and(eq(clients.accountId, orders.accountId), eq(clients.id, orders.clientId)))
    .leftJoin(employees, and(eq(employees.accountId, orders.accountId), eq(employees.id, orders.responsibleId)))
    .where(and(eq(orders.accountId, accountId), condition))
    .orderBy(...pageOrder(way))
    .limit(limit);
}

type Client = NonNullable<OrderRow["client"]>;

function clientOf(client: Omit<Client, "kind"> & { kind: string }, withContacts: boolean): Client {
  const kind = client.kind as Client["kind"]; // The same holds here.
  return { ...client, kind, email: withContacts ? client.email : "" };
}

const orderColumns = {
  id: orders.id,
  number: orders.number,
  externalId: orders.externalId,
  flow: orders.flow,
  source: orders.source,
  stage: orders.stage,
  paymentStatus: orders.paymentStatus,
  grantState: orders.grantState,
  version: orders.version,
  firstLineName: orders.firstLineName,
  lineCount: orders.lineCount,
  totalMinor: orders.totalMinor,
  receivedMinor: orders.receivedMinor,
  paidFromAccountMinor: orders.paidFromAccountMinor,
  currency: orders.currency,
  createdAt: orders.createdAt,
};

const clientColumns = {
  id: clients.id,
  number: clients.number,
  name: clients.name,
  email: clients.email,
  kind: clients.kind,
};

const responsibleColumns = {
  id: employees.id,
  name: sql<string>`coalesce(nullif(trim(${employees.firstName} || ' ' || ${employees.lastName}), ''), ${employees.email})`,
};
