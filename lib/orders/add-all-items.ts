import type { WriteContext } from "@/lib/server/context";
import type { AddAllItemsInput } from "./model/commands";
import type { OrderSummary } from "./model/order-fields";
import { addToOrder } from "./rules/add-to-order";
import { offeredItems } from "./rules/offered-items";
import { orderSummary } from "./rules/order-summary";
import { linesOfOrder } from "./rules/put-lines";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireEditable } from "./rules/require-responsible";
import { lockOrder } from "./sql/lock-order";

/**
 * Adds one of each item of a product that is not a line yet; lines that are there stay as they are (R-AGG-28).
 *
 * @throws permission.denied, order.not_found, order.stale, order.frozen, order.locked, order.product_not_for_sale,
 *   order.product_unavailable, order.other_flow,
 *   order.amount_too_large, order.too_many_units
 */
export async function addAllItems(ctx: WriteContext, input: AddAllItemsInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.edit_lines");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireEditable(ctx, order);
  const offered = await offeredItems(ctx, [{ productId: input.productId }], order.clientId);
  const known = new Set((await linesOfOrder(ctx, order)).map((line) => line.itemId));
  const missing = offered.filter((item) => !known.has(item.id)).map((item) => ({ item, quantity: 1 }));
  return missing.length === 0 ? orderSummary(order) : addToOrder(ctx, order, missing);
}
