import type { OrderSummary } from "@/lib/orders/model/order-fields";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { changeOrder } from "./change-order";
import { orderSummary } from "./order-summary";
import { linesOfOrder, toldLines } from "./put-lines";
import { recalculateOrder } from "./recalculate-order";

/** Changes the lines of a locked order: the next version, priced anew, with lines and total before and after. */
export async function withLineHistory(
  ctx: WriteContext,
  order: LockedOrder,
  change: () => Promise<void>,
): Promise<OrderSummary> {
  const before = toldLines(await linesOfOrder(ctx, order));
  await change();
  const changed = await recalculateOrder(ctx, await changeOrder(ctx, order));
  const after = toldLines(await linesOfOrder(ctx, order));
  await recordEvent(ctx, "order.lines_changed", changed, {
    before,
    after,
    totalBeforeMinor: order.totalMinor,
    totalAfterMinor: changed.totalMinor,
    currency: order.currency,
  });
  return orderSummary(changed);
}
