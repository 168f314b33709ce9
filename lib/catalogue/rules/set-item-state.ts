import { and, eq } from "drizzle-orm";
import { catalogueItems } from "@/db/schema/catalogue";
import type { ArchiveItemInput } from "@/lib/catalogue/model/archive-item";
import type { ItemState, ItemSummary } from "@/lib/catalogue/model/item-fields";
import { lockItem } from "@/lib/catalogue/sql/lock-item";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { itemSummaryOf } from "./item-facts";

/** Moves an item into or out of the archive. Where it already is, nothing happens. */
export async function setItemState(ctx: WriteContext, input: ArchiveItemInput, state: ItemState): Promise<ItemSummary> {
  const item = await lockItem(ctx, input.itemId, input.version);
  if (item.state === state) return itemSummaryOf(item);
  const version = item.version + 1;
  await ctx.tx
    .update(catalogueItems)
    .set({ state, version })
    .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), eq(catalogueItems.id, item.id)));
  const changes = { before: { state: item.state }, after: { state } };
  await recordEvent(ctx, "item.changed", { id: item.id, version }, changes);
  return itemSummaryOf({ ...item, state, version });
}
