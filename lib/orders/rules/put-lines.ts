import { and, asc, eq } from "drizzle-orm";
import { orderLines } from "@/db/schema/orders";
import { DomainError, invalidField } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { flowOfKind } from "@/lib/orders/model/flows";
import { LINES_MAX, QUANTITY_MAX } from "@/lib/orders/model/order-fields";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { ReadContext, WriteContext } from "@/lib/server/context";
import type { OfferedItem } from "./offered-items";

export type OrderLine = typeof orderLines.$inferSelect;
export type NewLine = { item: OfferedItem; quantity: number };

/** The lines of an order by position. */
export function linesOfOrder(ctx: ReadContext, order: Pick<LockedOrder, "accountId" | "id">): Promise<OrderLine[]> {
  return ctx.db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.accountId, order.accountId), eq(orderLines.orderId, order.id)))
    .orderBy(asc(orderLines.position))
    .limit(LINES_MAX);
}

/**
 * Puts items into an order as snapshots of what they are now. An item that is already a line raises that line's quantity
 * (R-AGG-56); an item of another flow is refused (R-UNI-02).
 *
 * @throws order.other_flow, order.too_many_lines, field.big
 */
export async function putLines(
  ctx: WriteContext,
  order: Pick<LockedOrder, "accountId" | "id" | "flow">,
  added: readonly NewLine[],
): Promise<void> {
  const { fresh, raised } = mergedLines(ctx, order, await linesOfOrder(ctx, order), added);
  if (fresh.length > 0) await ctx.tx.insert(orderLines).values(fresh);
  for (const [lineId, quantity] of raised) {
    await ctx.tx
      .update(orderLines)
      .set({ quantity })
      .where(and(eq(orderLines.accountId, order.accountId), eq(orderLines.id, lineId)));
  }
}

/**
 * The first lines of an order that is about to be written.
 *
 * @throws order.other_flow, order.too_many_lines, field.big
 */
export function firstLines(ctx: WriteContext, order: { id: string; flow: string }, added: readonly NewLine[]) {
  return mergedLines(ctx, order, [], added).fresh;
}

type Snapshot = ReturnType<typeof snapshot>;

function mergedLines(
  ctx: WriteContext,
  order: { id: string; flow: string },
  lines: readonly OrderLine[],
  added: readonly NewLine[],
): { fresh: Snapshot[]; raised: Map<string, number> } {
  const fresh: Snapshot[] = [];
  const raised = new Map<string, number>();
  for (const { item, quantity } of added) {
    if (flowOfKind(item.kind) !== order.flow) throw invalidField("lines", "order.other_flow");
    const known = lines.find((line) => line.itemId === item.id);
    const repeated = fresh.find((line) => line.itemId === item.id);
    if (known) raised.set(known.id, (raised.get(known.id) ?? known.quantity) + quantity);
    else if (repeated) repeated.quantity += quantity;
    else fresh.push(snapshot(ctx, order.id, item, quantity, (lines.at(-1)?.position ?? 0) + fresh.length + 1));
  }
  requireWithinLimits([...raised.values(), ...fresh.map((line) => line.quantity)], lines.length + fresh.length);
  return { fresh, raised };
}

function snapshot(ctx: WriteContext, orderId: string, item: OfferedItem, quantity: number, position: number) {
  return {
    accountId: ctx.actor.accountId,
    id: newId(),
    orderId,
    position,
    productId: item.productId,
    itemId: item.id,
    kind: item.kind,
    name: item.name,
    productName: item.productName,
    instructions: item.instructions,
    quantity,
    unitPriceMinor: item.priceMinor,
    typedSumMinor: null,
    optionsMinor: 0,
    vatBps: item.vatBps,
    createdAt: ctx.now,
  };
}

function requireWithinLimits(quantities: readonly number[], lineCount: number): void {
  if (lineCount > LINES_MAX) throw new DomainError("invalid", "order.too_many_lines", { maximum: LINES_MAX });
  if (quantities.some((quantity) => quantity > QUANTITY_MAX))
    throw invalidField("lines", "field.big", { maximum: QUANTITY_MAX });
}

/** Lines as the history tells them. */
export function toldLines(lines: readonly Pick<OrderLine, "name" | "quantity" | "sumMinor">[]) {
  return lines.map(({ name, quantity, sumMinor }) => ({ name, quantity, sumMinor }));
}
