import { and, asc, eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { orderLines, orderOptions, orders } from "@/db/schema/orders";
import type { CustomerActor, PartnerActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { CustomerOrder } from "@/lib/orders/model/order-card";
import { LINES_MAX } from "@/lib/orders/model/order-fields";
import type { ReadContext } from "@/lib/server/context";
import { dueMinor } from "./rules/order-summary";
import { visibleOrders } from "./sql/visible-orders";

/** Whoever receives orders of the account: a person in his cabinet, or staff of a company that it sold to. */
type Receiver = CustomerActor | PartnerActor;

/**
 * An order as its customer sees it: no staff names, notes, places in queues or stock (R-UNI-28).
 *
 * @throws order.not_found
 */
export async function getMyOrder(ctx: ReadContext<Receiver>, input: { orderId: string }): Promise<CustomerOrder> {
  requirePermission(ctx.actor, "cabinet.orders", "incoming.orders");
  const [row] = await ctx.db
    .select({ order: orders, seller: accounts.name, timeZone: accounts.timeZone, recipientName: clients.name })
    .from(orders)
    .innerJoin(accounts, eq(accounts.id, orders.accountId))
    .leftJoin(clients, and(eq(clients.accountId, orders.accountId), eq(clients.id, orders.recipientId)))
    .where(and(visibleOrders(ctx.actor), eq(orders.id, input.orderId)))
    .limit(1);
  if (!row) throw new DomainError("not_found", "order.not_found");
  const { order } = row;
  return {
    ...factsOf(order),
    seller: row.seller,
    timeZone: row.timeZone,
    recipientName: row.recipientName || order.recipientEmail,
    lines: await linesOf(ctx, order.id),
    options: await optionsOf(ctx, order.id),
  };
}

function factsOf(order: typeof orders.$inferSelect) {
  return {
    id: order.id,
    accountId: order.accountId,
    number: order.number,
    stage: order.stage,
    flow: order.flow,
    paymentStatus: order.paymentStatus as CustomerOrder["paymentStatus"], // A CHECK of the table allows nothing else.
    currency: order.currency,
    itemsMinor: order.itemsMinor,
    discountMinor: order.discountMinor,
    deliveryMinor: order.deliveryMinor,
    commissionMinor: order.commissionMinor,
    vatMinor: order.vatMinor,
    vatIncluded: order.vatIncluded,
    totalMinor: order.totalMinor,
    receivedMinor: order.receivedMinor + order.paidFromAccountMinor,
    dueMinor: dueMinor(order),
    placedAt: order.placedAt,
    confirmedAt: order.confirmedAt,
    cancelledAt: order.cancelledAt,
  };
}

function linesOf(ctx: ReadContext<Receiver>, orderId: string): Promise<CustomerOrder["lines"]> {
  return ctx.db
    .select({
      id: orderLines.id,
      name: orderLines.name,
      kind: orderLines.kind,
      quantity: orderLines.quantity,
      unitPriceMinor: orderLines.unitPriceMinor,
      sumMinor: orderLines.sumMinor,
      grantState: orderLines.grantState,
    })
    .from(orderLines)
    .where(and(eq(orderLines.accountId, ctx.actor.accountId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position))
    .limit(LINES_MAX);
}

function optionsOf(ctx: ReadContext<Receiver>, orderId: string): Promise<CustomerOrder["options"]> {
  return ctx.db
    .select({ name: orderOptions.name, value: orderOptions.value })
    .from(orderOptions)
    .where(and(eq(orderOptions.accountId, ctx.actor.accountId), eq(orderOptions.orderId, orderId)))
    .orderBy(asc(orderOptions.position))
    .limit(LINES_MAX);
}
