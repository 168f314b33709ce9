import { and, asc, eq, getTableColumns, inArray, isNotNull, sql } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { coveredOrders } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import { QUANTITY_MAX } from "@/lib/orders/model/order-fields";
import type { WriteContext } from "@/lib/server/context";
import { recordEvents } from "@/lib/server/events";

/** How many waiting lines are looked at together; the loop goes on while codes last. */
const LINES_PER_ROUND = 500;
/** Codes given out in one round: enough for the largest line there can be. */
const CODES_PER_ROUND = QUANTITY_MAX;

type Waiting = Awaited<ReturnType<typeof waitingLines>>[number];
/** What a line gets in this round, and what it still lacks afterwards. */
type Share = { line: Waiting; codeIds: string[]; missing: number };

/**
 * Gives free codes of an item to the lines that wait for them, strictly by place: a later one gets nothing while an
 * earlier one is short (R-AGG-53). Runs under the item's lock, so it takes few statements however many lines wait: others
 * are refused after three seconds. Orders that now have everything are noted for delivery, because orders may not be
 * locked after items.
 */
export async function serveQueue(ctx: WriteContext, itemId: string): Promise<void> {
  for (;;) {
    const waiting = await waitingLines(ctx, itemId);
    const round = withinRound(waiting);
    if (round.length === 0) return;
    const free = await freeCodes(ctx, itemId, round);
    const shares = shareOut(round, free);
    await keep(ctx, shares);
    const isShort = shares.some(({ missing }) => missing > 0);
    if (isShort || (round.length === waiting.length && waiting.length < LINES_PER_ROUND)) return;
  }
}

function waitingLines(ctx: WriteContext, itemId: string) {
  return ctx.db
    .select({
      ...getTableColumns(orderLines),
      order: { version: orders.version, stage: orders.stage },
      held: sql<number>`(select count(*)::int from licence_codes c where c.account_id = ${orderLines.accountId} and c.line_id = ${orderLines.id})`,
    })
    .from(orderLines)
    .innerJoin(orders, and(eq(orders.accountId, orderLines.accountId), eq(orders.id, orderLines.orderId)))
    .where(
      and(
        eq(orderLines.accountId, ctx.actor.accountId),
        eq(orderLines.itemId, itemId),
        isNotNull(orderLines.queuePlace),
      ),
    )
    .orderBy(asc(orderLines.queuePlace))
    .limit(LINES_PER_ROUND);
}

/** The first lines that together need no more codes than a round gives. */
function withinRound(waiting: readonly Waiting[]): Waiting[] {
  let needed = 0;
  const tooMuch = waiting.findIndex((line) => {
    needed += line.quantity - line.held;
    return needed > CODES_PER_ROUND;
  });
  return waiting.slice(0, tooMuch === -1 ? waiting.length : tooMuch);
}

async function freeCodes(ctx: WriteContext, itemId: string, round: readonly Waiting[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: licenceCodes.id })
    .from(licenceCodes)
    .where(
      and(
        eq(licenceCodes.accountId, ctx.actor.accountId),
        eq(licenceCodes.itemId, itemId),
        eq(licenceCodes.state, "free"),
      ),
    )
    .orderBy(asc(licenceCodes.sequence))
    .limit(round.reduce((sum, line) => sum + line.quantity - line.held, 0));
  return rows.map(({ id }) => id);
}

/** The oldest codes to the earliest places. Whoever comes after the first line that stays short gets no share at all. */
function shareOut(round: readonly Waiting[], free: readonly string[]): Share[] {
  const shares: Share[] = [];
  let given = 0;
  for (const line of round) {
    const needed = line.quantity - line.held;
    const codeIds = free.slice(given, given + needed);
    given += codeIds.length;
    shares.push({ line, codeIds, missing: needed - codeIds.length });
    if (codeIds.length < needed) break;
  }
  return shares;
}

async function keep(ctx: WriteContext, shares: readonly Share[]): Promise<void> {
  const { accountId } = ctx.actor;
  const given = shares.filter(({ codeIds }) => codeIds.length > 0);
  const covered = shares.filter(({ missing }) => missing === 0).map(({ line }) => line);
  if (given.length > 0) await reserve(ctx, given);
  await recordEvents(
    ctx,
    "order.codes_reserved",
    given.map(({ line, codeIds, missing }) => ({
      subject: { id: line.orderId, ...line.order },
      data: { item: line.name, count: codeIds.length, missing },
    })),
  );
  if (covered.length === 0) return;
  const ids = covered.map(({ id }) => id);
  await ctx.tx
    .update(orderLines)
    .set({ queuePlace: null, grantState: "pending" })
    .where(and(eq(orderLines.accountId, accountId), inArray(orderLines.id, ids)));
  const orderIds = [...new Set(covered.map(({ orderId }) => orderId))];
  await ctx.tx
    .insert(coveredOrders)
    .values(orderIds.map((orderId) => ({ accountId, orderId, dueAt: ctx.now })))
    .onConflictDoNothing();
  ctx.wakes.add("orders/covered");
}

/** One statement for all codes, whichever line they go to. */
async function reserve(ctx: WriteContext, given: readonly Share[]): Promise<void> {
  const rows = given.flatMap(({ line, codeIds }) =>
    codeIds.map((id) => ({ id, lineId: line.id, orderId: line.orderId })),
  );
  const column = (values: string[]) => sql`${sql.param(values)}::uuid[]`;
  await ctx.tx
    .update(licenceCodes)
    .set({ state: "reserved", lineId: sql`given.line_id`, orderId: sql`given.order_id`, reservedAt: ctx.now })
    .from(
      sql`unnest(${column(rows.map(({ id }) => id))}, ${column(rows.map(({ lineId }) => lineId))}, ${column(rows.map(({ orderId }) => orderId))}) as given (id, line_id, order_id)`,
    )
    .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), sql`${licenceCodes.id} = given.id`));
}
