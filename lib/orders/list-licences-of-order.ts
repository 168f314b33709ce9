import { and, asc, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { licences } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import { DomainError } from "@/lib/core/errors";
import type { ReadContext } from "@/lib/server/context";
import { UNITS_MAX } from "./model/order-fields";
import type { OrderLicence } from "./model/order-licences";
import { requireOrderPermission } from "./rules/require-order-permission";
import { visibleOrders } from "./sql/visible-orders";

/**
 * The licences that an order handed over, in the order of its lines: whose they are now and what became of them. Without
 * codes (promise L3).
 *
 * @throws permission.denied, order.not_found
 */
export async function listLicencesOfOrder(ctx: ReadContext, input: { orderId: string }): Promise<OrderLicence[]> {
  await requireOrderPermission(ctx, input.orderId, "order.details");

  const [order] = await ctx.db
    .select({ id: orders.id })
    .from(orders)
    .where(and(visibleOrders(ctx.actor), eq(orders.id, input.orderId)))
    .limit(1);
  if (!order) throw new DomainError("not_found", "order.not_found");
  const rows = await ctx.db
    .select({ licence: licences, name: orderLines.name, holderName: clients.name, holderKind: clients.kind })
    .from(licences)
    .innerJoin(orderLines, and(eq(orderLines.accountId, licences.accountId), eq(orderLines.id, licences.lineId)))
    .innerJoin(clients, and(eq(clients.accountId, licences.accountId), eq(clients.id, licences.holderId)))
    .where(and(eq(licences.accountId, ctx.actor.accountId), eq(licences.orderId, order.id)))
    .orderBy(asc(orderLines.position), asc(licences.position))
    .limit(UNITS_MAX);
  return rows.map(({ licence, name, holderName, holderKind }) => ({
    id: licence.id,
    lineId: licence.lineId,
    position: licence.position,
    name,
    state: licence.state as OrderLicence["state"], // A CHECK of the table allows nothing else.
    hasCode: licence.codeId !== null,
    holder: {
      id: licence.holderId,
      name: holderName,
      kind: holderKind === "organization" ? "organization" : "person",
    },
    grantedAt: licence.grantedAt,
    activatedAt: licence.activatedAt,
    handedOverAt: licence.handedOverAt,
  }));
}
