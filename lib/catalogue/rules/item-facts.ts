import type { catalogueItems } from "@/db/schema/catalogue";
import type { ItemKind, ItemState, ItemSummary } from "@/lib/catalogue/model/item-fields";

type ItemRecord = typeof catalogueItems.$inferSelect;

/** The fields of a stored item in the shape of the form, for comparing. */
export function itemFieldsOf(item: ItemRecord) {
  const { name, description, instructions, priceMinor, vatBps } = item;
  return { sku: item.sku ?? "", name, description, instructions, priceMinor, vatBps };
}

/** What commands answer about a stored item. */
export function itemSummaryOf(item: ItemRecord): ItemSummary {
  const { id, version, name } = item;
  // CHECKs of the table allow no other kind and state.
  return { id, version, name, kind: item.kind as ItemKind, state: item.state as ItemState };
}
