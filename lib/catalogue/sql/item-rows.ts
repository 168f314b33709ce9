import { and, count, eq, inArray } from "drizzle-orm";
import { catalogueItems, licenceCodes } from "@/db/schema/catalogue";
import type { ItemKind, ItemState } from "@/lib/catalogue/model/item-fields";
import type { ReadContext } from "@/lib/server/context";

export const itemColumns = {
  id: catalogueItems.id,
  sku: catalogueItems.sku,
  kind: catalogueItems.kind,
  name: catalogueItems.name,
  state: catalogueItems.state,
  priceMinor: catalogueItems.priceMinor,
  vatBps: catalogueItems.vatBps,
  createdAt: catalogueItems.createdAt,
};

type Selected = {
  id: string;
  sku: string | null;
  kind: string;
  name: string;
  state: string;
  priceMinor: number;
  vatBps: number;
  createdAt: Date;
};

/** Rows as they are shown: with the account's currency and the count of free codes where the kind has codes. */
export async function shownItems(ctx: ReadContext, currency: string, rows: readonly Selected[]) {
  const withCodes = rows.filter((row) => row.kind === "licence_code").map((row) => row.id);
  const free = await freeCodesOf(ctx, withCodes);
  return rows.map((row) => ({
    ...row,
    sku: row.sku ?? "",
    kind: row.kind as ItemKind, // A CHECK of the table allows nothing else.
    state: row.state as ItemState, // A CHECK of the table allows nothing else.
    currency,
    freeCodes: row.kind === "licence_code" ? (free.get(row.id) ?? 0) : null,
  }));
}

async function freeCodesOf(ctx: ReadContext, itemIds: readonly string[]): Promise<Map<string, number>> {
  if (itemIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ itemId: licenceCodes.itemId, free: count() })
    .from(licenceCodes)
    .where(
      and(
        eq(licenceCodes.accountId, ctx.actor.accountId),
        inArray(licenceCodes.itemId, [...itemIds]),
        eq(licenceCodes.state, "free"),
      ),
    )
    .groupBy(licenceCodes.itemId);
  return new Map(rows.map((row) => [row.itemId, row.free]));
}
