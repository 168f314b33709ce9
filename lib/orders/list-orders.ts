import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { employees } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import type { Page } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { listOrdersInput, OrderRow } from "./model/order-list";
import { dueMinor } from "./rules/order-summary";
import { seesContacts } from "./rules/sees-contacts";
import { orderFilters } from "./sql/order-filters";
import { pageOf, planPage } from "./sql/order-page";
import { visibleOrders } from "./sql/visible-orders";

/**
 * One page of the orders made in this account, whatever they came from (R-AGG-05, 59). Paging goes by key in both
 * directions, so the last page of a million costs what the first one does.
 *
 * @throws permission.denied, input.invalid
 */
export async function listOrders(ctx: ReadContext, input: z.output<typeof listOrdersInput>): Promise<Page<OrderRow>> {
  requirePermission(ctx.actor, "order.history");

  const plan = planPage(input);
  const rows = await ctx.db
    .select({ ...orderColumns, client: clientColumns, responsible: responsibleColumns })
    .from(orders)
    .leftJoin(clients, and(eq(clients.accountId, orders.accountId), eq(clients.id, orders.clientId)))
    .leftJoin(employees, and(eq(employees.accountId, orders.accountId), eq(employees.id, orders.responsibleId)))
    .where(and(visibleOrders(ctx.actor), await orderFilters(ctx, input), plan.after))
    .orderBy(...plan.order)
    .limit(plan.limit);
  const withContacts = seesContacts(ctx.actor);
  const shown = rows.map(({ receivedMinor, paidFromAccountMinor, ...row }) => ({
    ...row,
    paymentStatus: row.paymentStatus as OrderRow["paymentStatus"], // A CHECK of the table allows nothing else.
    client: row.client && clientOf(row.client, withContacts),
    dueMinor: dueMinor({ totalMinor: row.totalMinor, receivedMinor, paidFromAccountMinor }),
  }));
  return pageOf(shown, input, plan);
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
