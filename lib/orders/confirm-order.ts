import { DomainError, invalidField } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ConfirmOrderInput } from "./model/commands";
import { nextLicenceStage } from "./model/licence-stages";
import type { OrderSummary } from "./model/order-fields";
import { moveOrder } from "./rules/change-order";
import { deliverLines } from "./rules/deliver-lines";
import { dueMinor, orderSummary } from "./rules/order-summary";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireResponsible } from "./rules/require-responsible";
import { type Reservation, reserveLines } from "./rules/reserve-lines";
import { type LockedOrder, lockOrder } from "./sql/lock-order";

/**
 * Confirms a licence order: its composition freezes and its licences go to the recipient, at once when every line can be
 * covered, otherwise as soon as codes come in (stage AWAITING_DELIVERY).
 *
 * @throws permission.denied, order.not_found, order.stale, order.locked, order.wrong_stage, order.recipient_missing,
 *   order.no_lines, order.unpaid
 */
export async function confirmOrder(ctx: WriteContext, input: ConfirmOrderInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.confirm");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireResponsible(ctx, order);
  requireLicenceFlow(order);
  nextLicenceStage(order.stage, "confirm");
  if (!order.recipientId) throw invalidField("recipient", "order.recipient_missing");
  if (order.lineCount === 0) throw invalidField("lines", "order.no_lines");
  const isUnpaid = order.paymentStatus !== "paid";
  if (isUnpaid && !input.acknowledgeUnpaid) {
    throw new DomainError("conflict", "order.unpaid", { dueMinor: dueMinor(order), currency: order.currency });
  }

  const reservation = await reserveLines(ctx, order);
  const stage = nextLicenceStage(order.stage, reservation.complete ? "confirm" : "awaitDelivery");
  const confirmed = await moveOrder(ctx, order, stage, {
    confirmedAt: ctx.now,
    confirmedById: ctx.actor.kind === "employee" ? ctx.actor.employeeId : null,
    grantState: reservation.complete ? "pending" : "waiting_stock",
  });
  await recordEvent(ctx, "order.confirmed", confirmed, { from: order.stage, to: stage, unpaid: isUnpaid });
  await tellShortages(ctx, confirmed, reservation);
  return orderSummary(reservation.complete ? await deliverLines(ctx, confirmed, stage) : confirmed);
}

function requireLicenceFlow(order: LockedOrder): void {
  if (order.flow === "licence") return;
  throw new DomainError("conflict", "order.wrong_stage", { stage: order.stage, step: "confirm" });
}

async function tellShortages(ctx: WriteContext, order: LockedOrder, reservation: Reservation): Promise<void> {
  for (const shortage of reservation.shortages) await recordEvent(ctx, "order.codes_reserved", order, shortage);
}
