import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import type { CustomerActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { type ListMyOrdersInput, MY_PAGE_SIZE, type MyOrderRow } from "@/lib/orders/model/my-orders";
import type { ReadContext } from "@/lib/server/context";
import { visibleOrders } from "./sql/visible-orders";

/**
 * The customer's orders in one account, newest first: one more than a page holds, so that `mergeNewest` over all his
 * accounts knows whether there is another page.
 */
export async function listMyOrders(ctx: ReadContext<CustomerActor>, input: ListMyOrdersInput): Promise<MyOrderRow[]> {
  requirePermission(ctx.actor, "cabinet.orders");
  const { cursor, stage, payment } = input;
  const before = cursor && new Date(cursor.before);
  const rows = await ctx.db
    .select({
      id: orders.id,
      accountId: orders.accountId,
      seller: accounts.name,
      timeZone: accounts.timeZone,
      number: orders.number,
      stage: orders.stage,
      flow: orders.flow,
      paymentStatus: orders.paymentStatus,
      currency: orders.currency,
      totalMinor: orders.totalMinor,
      firstLineName: orders.firstLineName,
      lineCount: orders.lineCount,
      clientKind: clients.kind,
      clientName: clients.name,
      createdAt: orders.createdAt,
    })
    .from(orders)
    .innerJoin(accounts, eq(accounts.id, orders.accountId))
    .leftJoin(clients, and(eq(clients.accountId, orders.accountId), eq(clients.id, orders.clientId)))
    .where(
      and(
        visibleOrders(ctx.actor),
        stage && inArray(orders.stage, stage),
        payment && inArray(orders.paymentStatus, payment),
        cursor && before
          ? or(lt(orders.createdAt, before), and(eq(orders.createdAt, before), lt(orders.id, cursor.id)))
          : undefined,
      ),
    )
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(MY_PAGE_SIZE + 1);
  return rows.map(({ clientKind, clientName, ...row }) => ({
    ...row,
    paymentStatus: row.paymentStatus as MyOrderRow["paymentStatus"], // A CHECK of the table allows nothing else.
    organization: clientKind === "organization" ? (clientName ?? "") : "",
  }));
}
