import { and, desc, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { requireOrderPermission } from "@/lib/orders/rules/require-order-permission";
import { requireVisibleOrder } from "@/lib/orders/rules/require-visible-order";
import type { ReadContext } from "@/lib/server/context";
import type { OrderMessage } from "./model/mail-lists";
import { listedMessage, messageColumns } from "./sql/message-columns";

const MESSAGES_MAX = 200;

/**
 * The messages an order caused, newest first, each with state, time and error (R-UNI-15). For those who may see the
 * client's address: not for contractors (promise R5).
 *
 * @throws permission.denied, order.not_found
 */
export async function listMessagesOfOrder(ctx: ReadContext, orderId: string): Promise<OrderMessage[]> {
  await requireOrderPermission(ctx, orderId, "client.view", "order.resend");

  await requireVisibleOrder(ctx, orderId);
  const rows = await ctx.db
    .select(messageColumns)
    .from(outbox)
    .where(
      and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.subjectKind, "order"), eq(outbox.subjectId, orderId)),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(MESSAGES_MAX);
  return rows.map(listedMessage);
}
