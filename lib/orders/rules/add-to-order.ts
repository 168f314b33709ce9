import type { OrderSummary } from "@/lib/orders/model/order-fields";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";
import { type NewLine, putLines } from "./put-lines";
import { withLineHistory } from "./with-line-history";

/** Puts lines into a locked, editable order, prices it anew and tells its history what changed. */
export function addToOrder(ctx: WriteContext, order: LockedOrder, lines: readonly NewLine[]): Promise<OrderSummary> {
  return withLineHistory(ctx, order, () => putLines(ctx, order, lines));
}
