import { orderLines, orders } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { drawNumber } from "@/lib/server/draw-number";

type Row = Partial<typeof orders.$inferInsert> & { lines?: readonly LineRow[] };
type LineRow = { itemId?: string; name?: string; quantity?: number; unitPriceMinor?: number; kind?: string };

/** An order as it would stand in the table, for queries: written straight, without use cases, events or mails. */
export async function anOrderRow(ctx: WriteContext, { lines = [], ...overrides }: Row = {}) {
  const { accountId } = ctx.actor;
  const id = overrides.id ?? newId();
  const number = overrides.number ?? (await drawNumber(ctx, "orders"));
  const priced = lines.map((line, index) => pricedLine(line, index + 1));
  const itemsMinor = priced.reduce((sum, line) => sum + line.sumMinor, 0);
  const row = {
    flow: "licence",
    type: "digital",
    source: "panel",
    stage: "NEW",
    stageEnteredAt: ctx.now,
    currency: "PLN",
    vatIncluded: true,
    defaultVatBps: 2_300,
    itemsMinor,
    totalMinor: itemsMinor,
    firstLineName: priced[0]?.name ?? "",
    lineCount: lines.length,
    createdAt: ctx.now,
    placedAt: ctx.now,
    ...overrides,
    accountId,
    id,
    number,
  };
  await ctx.tx.insert(orders).values(row);
  if (priced.length > 0)
    await ctx.tx
      .insert(orderLines)
      .values(priced.map((line) => ({ ...line, accountId, orderId: id, createdAt: ctx.now })));
  return { ...row, lines: priced };
}

function pricedLine({ kind = "licence", quantity = 1, unitPriceMinor = 10_000, ...line }: LineRow, position: number) {
  const id = newId();
  const name = line.name ?? `Line ${position}`;
  const sumMinor = unitPriceMinor * quantity;
  return { id, position, kind, quantity, unitPriceMinor, name, sumMinor, vatBps: 2_300, itemId: line.itemId ?? null };
}
