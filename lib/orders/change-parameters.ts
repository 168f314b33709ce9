import { invalidField } from "@/lib/core/errors";
import { changesBetween } from "@/lib/core/event-table";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeParametersInput } from "./model/commands";
import type { OrderSummary } from "./model/order-fields";
import { changeOrder } from "./rules/change-order";
import { orderSummary } from "./rules/order-summary";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireEditable } from "./rules/require-responsible";
import { type LockedOrder, lockOrder } from "./sql/lock-order";

/**
 * Sets external id and activation on the recipient; what is not given stays. Nothing to change makes no new version.
 *
 * @throws permission.denied, order.not_found, order.stale, order.frozen, order.locked, order.activation_for_organization,
 *   order.external_id_used
 */
export async function changeParameters(ctx: WriteContext, input: ChangeParametersInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.edit_parameters");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireEditable(ctx, order);
  const after = {
    externalId: input.externalId ?? order.externalId,
    activateOnRecipient: input.activateOnRecipient ?? order.activateOnRecipient,
  };
  if (after.activateOnRecipient && order.recipientKind === "organization") {
    throw invalidField("activateOnRecipient", "order.activation_for_organization");
  }
  const { externalId, activateOnRecipient } = order;
  const changes = changesBetween({ externalId, activateOnRecipient }, after);
  if (!changes) return orderSummary(order);
  const changed = await store(ctx, order, after);
  await recordEvent(ctx, "order.parameters_changed", changed, changes);
  return orderSummary(changed);
}

async function store(ctx: WriteContext, order: LockedOrder, after: Partial<LockedOrder>): Promise<LockedOrder> {
  try {
    return await changeOrder(ctx, order, after);
  } catch (error) {
    if (brokenConstraint(error) !== "orders_external_per_key") throw error;
    throw invalidField("externalId", "order.external_id_used");
  }
}
