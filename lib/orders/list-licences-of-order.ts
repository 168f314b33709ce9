import { and, asc, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { licences } from "@/db/schema/licences";
import { orderLines } from "@/db/schema/orders";
import type { ReadContext } from "@/lib/server/context";
import { UNITS_MAX } from "./model/order-fields";
import type { OrderLicence } from "./model/order-licences";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireVisibleOrder } from "./rules/require-visible-order";

/**
 * The licences that an order handed over, in the order of its lines: whose they are now and what became of them. Without
 * codes (promise L3).
 *
 * @throws permission.denied, order.not_found
 */
export async function listLicencesOfOrder(ctx: ReadContext, input: { orderId: string }): Promise<OrderLicence[]> {
  await requireOrderPermission(ctx, input.orderId, "order.details");

  await requireVisibleOrder(ctx, input.orderId);
  const rows = await ctx.db
    .select({ licence: licences, name: orderLines.name, holderName: clients.name, holderKind: clients.kind })
    .from(licences)
    .innerJoin(orderLines, and(eq(orderLines.accountId, licences.accountId), eq(orderLines.id, licences.lineId)))
    .innerJoin(clients, and(eq(clients.accountId, licences.accountId), eq(clients.id, licences.holderId)))
    .where(and(eq(licences.accountId, ctx.actor.accountId), eq(licences.orderId, input.orderId)))
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
