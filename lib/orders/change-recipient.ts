import { invalidField } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeRecipientInput } from "./model/commands";
import type { OrderSummary } from "./model/order-fields";
import { changeOrder } from "./rules/change-order";
import { closedProducts } from "./rules/offered-items";
import { orderSummary } from "./rules/order-summary";
import { linesOfOrder } from "./rules/put-lines";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireEditable } from "./rules/require-responsible";
import { type ResolvedRecipient, recipientColumns, resolveRecipient } from "./rules/resolve-recipient";
import { type LockedOrder, lockOrder } from "./sql/lock-order";

/**
 * Sets who gets the rights. Another kind without a recipient clears the old one (R-AGG-10); an organisation clears the
 * activation on the recipient (R-AGG-21). The lines must be open to the new recipient. What is as asked
 * already makes no new version: forms save by themselves.
 *
 * @throws permission.denied, order.not_found, order.stale, order.frozen, order.locked, order.product_unavailable,
 *   client.not_found, client.not_a_person, client.not_an_organization, order.client_blocked
 */
export async function changeRecipient(ctx: WriteContext, input: ChangeRecipientInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.edit_parameters");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireEditable(ctx, order);
  const recipient = input.recipient ? await resolveRecipient(ctx, input.recipientKind, input.recipient) : null;
  if (recipient) await requireOpenLines(ctx, order, recipient);
  const columns = {
    ...recipientColumns(recipient && { ...recipient, isNew: recipient.isNew || isStillNew(order, recipient) }),
    recipientKind: input.recipientKind,
    activateOnRecipient: order.activateOnRecipient && input.recipientKind === "person",
  };
  if (holds(order, columns)) return orderSummary(order);
  const changed = await changeOrder(ctx, order, columns);
  await recordEvent(ctx, "order.recipient_changed", changed, { before: partyOf(order), after: partyOf(changed) });
  return orderSummary(changed);
}

/** Whoever was new when he was typed in first is so until the order is confirmed: the login is still due (R-AGG-16). */
function isStillNew(order: LockedOrder, recipient: ResolvedRecipient): boolean {
  return order.recipientIsNew && order.recipientId === recipient.client.id;
}

function holds(order: LockedOrder, columns: Partial<LockedOrder>): boolean {
  return Object.entries(order).every(([name, value]) => !(name in columns) || Object(columns)[name] === value);
}

async function requireOpenLines(ctx: WriteContext, order: LockedOrder, recipient: ResolvedRecipient): Promise<void> {
  const productIds = (await linesOfOrder(ctx, order)).flatMap((line) => (line.productId ? [line.productId] : []));
  const [closed] = await closedProducts(ctx, [...new Set(productIds)], recipient.client.id);
  if (closed) throw invalidField("recipient", "order.product_unavailable", { product: closed });
}

function partyOf(order: LockedOrder) {
  if (!order.recipientId) return null;
  const name = `${order.recipientFirstName} ${order.recipientLastName}`.trim() || order.recipientEmail;
  return { id: order.recipientId, name };
}
