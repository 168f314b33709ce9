import { and, asc, eq, inArray } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { licences } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import { orderDeliveredMail } from "@/lib/orders/order-delivered-mail";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { linesOfOrder, type OrderLine } from "./put-lines";

/** Rows of one insert: a licence has eleven columns, and a statement at most 65,535 parameters. */
const INSERT_BATCH = 1_000;

/**
 * Hands an order over, all of it at once: one licence per unit to the recipient, each with its reserved code, activated
 * on him when the order says so (R-AGG-18, 44, 48, 49); one event and one mail. Runs under the locks of order and items.
 */
export async function deliverLines(ctx: WriteContext, order: LockedOrder, from: string): Promise<LockedOrder> {
  const { recipientId } = order;
  if (!recipientId) throw new Error("a confirmed order has no recipient");
  const lines = await linesOfOrder(ctx, order);
  const state = order.activateOnRecipient ? "activated" : "granted";
  const units = await unitsOf(ctx, lines);
  const rows = units.map((unit) => ({
    accountId: order.accountId,
    id: newId(),
    orderId: order.id,
    ...unit,
    holderId: recipientId,
    state,
    grantedAt: ctx.now,
    activatedAt: order.activateOnRecipient ? ctx.now : null,
  }));
  for (let start = 0; start < rows.length; start += INSERT_BATCH) {
    await ctx.tx.insert(licences).values(rows.slice(start, start + INSERT_BATCH));
  }
  await markDelivered(ctx, order, lines, state);
  const delivered = { ...order, grantState: state };
  const mails = await orderDeliveredMail(ctx, delivered);
  await recordEvent(ctx, "order.delivered", delivered, { from, to: order.stage, licences: rows.length }, mails);
  return delivered;
}

/** Each unit of each line with its code, in the order in which the codes entered the pool. */
async function unitsOf(ctx: WriteContext, lines: readonly OrderLine[]) {
  const codes = await ctx.db
    .select({ id: licenceCodes.id, lineId: licenceCodes.lineId })
    .from(licenceCodes)
    .where(
      and(
        eq(licenceCodes.accountId, ctx.actor.accountId),
        inArray(
          licenceCodes.lineId,
          lines.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(licenceCodes.sequence));
  return lines.flatMap((line) => {
    const own = codes.filter((code) => code.lineId === line.id);
    if (line.kind === "licence_code" && own.length !== line.quantity)
      throw new Error("a line is delivered without all its codes");
    return Array.from({ length: line.quantity }, (_, index) => ({
      lineId: line.id,
      position: index + 1,
      codeId: own[index]?.id ?? null,
    }));
  });
}

async function markDelivered(
  ctx: WriteContext,
  order: LockedOrder,
  lines: readonly OrderLine[],
  grantState: string,
): Promise<void> {
  const { accountId } = order;
  const lineIds = lines.map(({ id }) => id);
  await ctx.tx
    .update(licenceCodes)
    .set({ state: "issued", issuedAt: ctx.now })
    .where(and(eq(licenceCodes.accountId, accountId), inArray(licenceCodes.lineId, lineIds)));
  await ctx.tx
    .update(orderLines)
    .set({ grantState, queuePlace: null })
    .where(and(eq(orderLines.accountId, accountId), inArray(orderLines.id, lineIds)));
  await ctx.tx
    .update(orders)
    .set({ grantState })
    .where(and(eq(orders.accountId, accountId), eq(orders.id, order.id)));
}
