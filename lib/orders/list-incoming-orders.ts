import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";
import type { PartnerActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { INCOMING_PAGE_SIZE, type IncomingOrderRow, type ListIncomingOrdersInput } from "./model/incoming-orders";
import { visibleOrders } from "./sql/visible-orders";

/**
 * What one seller sold to the company of the actor, newest first: one more than a page holds, so that `mergeNewest` over
 * all sellers knows whether there is another page (R-AGG-06).
 *
 * @throws permission.denied
 */
export async function listIncomingOrders(
  ctx: ReadContext<PartnerActor>,
  { cursor, stage, payment }: ListIncomingOrdersInput,
): Promise<IncomingOrderRow[]> {
  requirePermission(ctx.actor, "incoming.orders");

  const rows = await ctx.db
    .select({
      id: orders.id,
      accountId: orders.accountId,
      seller: accounts.name,
      number: orders.number,
      stage: orders.stage,
      flow: orders.flow,
      paymentStatus: orders.paymentStatus,
      currency: orders.currency,
      totalMinor: orders.totalMinor,
      firstLineName: orders.firstLineName,
      lineCount: orders.lineCount,
      createdAt: orders.createdAt,
    })
    .from(orders)
    .innerJoin(accounts, eq(accounts.id, orders.accountId))
    .where(
      and(
        visibleOrders(ctx.actor),
        stage && inArray(orders.stage, stage),
        payment && inArray(orders.paymentStatus, payment),
        cursor && sql`(${orders.createdAt}, ${orders.id}) < (${cursor.before}::timestamptz, ${cursor.id}::uuid)`,
      ),
    )
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(INCOMING_PAGE_SIZE + 1);
  return rows.map((row) => ({
    ...row,
    paymentStatus: row.paymentStatus as IncomingOrderRow["paymentStatus"], // A CHECK of the table allows nothing else.
  }));
}
