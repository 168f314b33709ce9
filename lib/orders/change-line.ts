import { and, eq } from "drizzle-orm";
import { orderLines } from "@/db/schema/orders";
import { invalidField } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import type { ChangeLineInput } from "./model/commands";
import type { OrderSummary } from "./model/order-fields";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireEditable } from "./rules/require-responsible";
import { withLineHistory } from "./rules/with-line-history";
import { lockOrder } from "./sql/lock-order";

/**
 * Sets the quantity of a line.
 *
 * @throws permission.denied, order.not_found, order.stale, order.frozen, order.locked, order.line_not_found,
 *   order.amount_too_large, order.too_many_units
 */
export async function changeLine(ctx: WriteContext, input: ChangeLineInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.edit_lines");
  const order = await lockOrder(ctx, input.orderId, input.version);
  await requireEditable(ctx, order);
  return withLineHistory(ctx, order, async () => {
    const changed = await ctx.tx
      .update(orderLines)
      .set({ quantity: input.quantity })
      .where(
        and(
          eq(orderLines.accountId, order.accountId),
          eq(orderLines.orderId, order.id),
          eq(orderLines.id, input.lineId),
        ),
      )
      .returning({ id: orderLines.id });
    if (changed.length === 0) throw invalidField("lineId", "order.line_not_found");
  });
}
