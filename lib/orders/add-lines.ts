import type { WriteContext } from "@/lib/server/context";
import type { AddLinesInput } from "./model/commands";
import type { OrderSummary } from "./model/order-fields";
import { addToOrder } from "./rules/add-to-order";
import { offeredItems } from "./rules/offered-items";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireEditable } from "./rules/require-responsible";
import { lockOrder } from "./sql/lock-order";

/**
 * Adds items of products For sale to an order; an item that is already a line raises its quantity (R-AGG-27, 29, 56).
 *
 * @throws permission.denied, order.not_found, order.stale, order.frozen, order.locked, order.product_not_for_sale,
 *   order.product_unavailable, order.item_not_in_product, order.other_flow,
 *   order.amount_too_large, order.too_many_units
 */
export async function addLines(ctx: WriteContext, input: AddLinesInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.edit_lines");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireEditable(ctx, order);
  const offered = await offeredItems(ctx, input.lines, order.clientId);
  const lines = input.lines.flatMap(({ productId, itemId, quantity }) => {
    const item = offered.find((candidate) => candidate.productId === productId && candidate.id === itemId);
    return item ? [{ item, quantity }] : [];
  });
  return addToOrder(ctx, order, lines);
}
