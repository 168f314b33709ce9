import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { catalogueItems, licenceCodes } from "@/db/schema/catalogue";
import type { WriteContext } from "@/lib/server/context";
import type { OrderLine } from "./put-lines";

/** Locks items by id, the second step of the order of locks (design 2). Every change of a pool happens under this lock. */
export async function lockItems(ctx: WriteContext, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  await ctx.tx
    .select({ id: catalogueItems.id })
    .from(catalogueItems)
    .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), inArray(catalogueItems.id, [...itemIds])))
    .orderBy(asc(catalogueItems.id))
    .for("no key update");
}

/** The items of lines that need codes, each once. */
export function codeItemsOf(lines: readonly OrderLine[]): string[] {
  return [...new Set(lines.flatMap((line) => (line.kind === "licence_code" && line.itemId ? [line.itemId] : [])))];
}

/**
 * Reserves free codes of an item for a line, oldest first, at most `wanted`; returns how many there were. Runs under the
 * item's lock, so nobody else takes from the pool meanwhile.
 */
export async function takeFreeCodes(
  ctx: WriteContext,
  itemId: string,
  line: { id: string; orderId: string },
  wanted: number,
): Promise<number> {
  const free = ctx.tx
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
    .limit(wanted);
  const { rowCount } = await ctx.tx
    .update(licenceCodes)
    .set({ state: "reserved", orderId: line.orderId, lineId: line.id, reservedAt: ctx.now })
    .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), inArray(licenceCodes.id, free)));
  return rowCount ?? 0;
}

/** The next place in the queue of an item, drawn under its lock: places rise in the order of confirmation (L2). */
export async function drawPlace(ctx: WriteContext, itemId: string): Promise<number> {
  const [row] = await ctx.tx
    .update(catalogueItems)
    .set({ lastQueuePlace: sql`${catalogueItems.lastQueuePlace} + 1` })
    .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), eq(catalogueItems.id, itemId)))
    .returning({ place: catalogueItems.lastQueuePlace });
  if (!row) throw new Error("an item of a line is gone");
  return row.place;
}
