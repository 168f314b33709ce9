import { orders } from "@/db/schema/orders";
import type { OrderSummary } from "@/lib/orders/model/order-fields";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";

/** What of an order's row a summary is made of. */
export const summaryColumns = {
  id: orders.id,
  number: orders.number,
  version: orders.version,
  stage: orders.stage,
  paymentStatus: orders.paymentStatus,
  grantState: orders.grantState,
  currency: orders.currency,
  totalMinor: orders.totalMinor,
  receivedMinor: orders.receivedMinor,
  paidFromAccountMinor: orders.paidFromAccountMinor,
};

/** What every command on an order answers. */
export function orderSummary(order: Pick<LockedOrder, keyof typeof summaryColumns>): OrderSummary {
  return {
    id: order.id,
    number: order.number,
    version: order.version,
    stage: order.stage,
    paymentStatus: order.paymentStatus as OrderSummary["paymentStatus"], // A CHECK of the table allows nothing else.
    grantState: order.grantState,
    currency: order.currency,
    totalMinor: order.totalMinor,
    dueMinor: dueMinor(order),
  };
}

/** Left to pay: never below zero (requirements 2.10). */
export function dueMinor(order: Pick<LockedOrder, "totalMinor" | "receivedMinor" | "paidFromAccountMinor">): number {
  return Math.max(0, order.totalMinor - order.receivedMinor - order.paidFromAccountMinor);
}
