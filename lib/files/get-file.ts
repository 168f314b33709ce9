import { requireOrderPermission } from "@/lib/orders/rules/require-order-permission";
import type { ReadContext } from "@/lib/server/context";
import type { FileInput, OrderFile } from "./model/order-files";
import { orderFileOf } from "./rules/order-file-of";
import { findOrderFile } from "./sql/order-file-row";

/** What is known of a file of an order, without its bytes. @throws permission.denied, file.not_found */
export async function getFile(ctx: ReadContext, input: FileInput): Promise<OrderFile> {
  await requireOrderPermission(ctx, input.orderId, "order.files", "cabinet.files", "incoming.files");
  const { file } = await findOrderFile(ctx, input);
  return orderFileOf(ctx.actor, file);
}
