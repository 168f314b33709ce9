import { and, eq } from "drizzle-orm";
import { orderLines } from "@/db/schema/orders";
import { invalidField } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import type { RemoveLineInput } from "./model/commands";
import type { OrderSummary } from "./model/order-fields";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireEditable } from "./rules/require-responsible";
import { withLineHistory } from "./rules/with-line-history";
import { lockOrder } from "./sql/lock-order";

/**
 * Takes a line out of an order. The last one stays: an order that is no longer needed is cancelled.
 *
 * @throws permission.denied, order.not_found, order.stale, order.frozen, order.locked, order.line_not_found, order.no_lines
 */
export async function removeLine(ctx: WriteContext, input: RemoveLineInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.edit_lines");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireEditable(ctx, order);
  return withLineHistory(ctx, order, async () => {
    const removed = await ctx.tx
      .delete(orderLines)
      .where(
        and(
          eq(orderLines.accountId, order.accountId),
          eq(orderLines.orderId, order.id),
          eq(orderLines.id, input.lineId),
        ),
      )
      .returning({ id: orderLines.id });
    if (removed.length === 0) throw invalidField("lineId", "order.line_not_found");
    if (order.lineCount <= 1) throw invalidField("lineId", "order.no_lines");
  });
}
