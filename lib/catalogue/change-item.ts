import { and, eq } from "drizzle-orm";
import { catalogueItems } from "@/db/schema/catalogue";
import { invalidField } from "@/lib/core/errors";
import { changesBetween } from "@/lib/core/event-table";
import { requirePermission } from "@/lib/core/permissions";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeItemInput } from "./model/change-item";
import type { ItemSummary } from "./model/item-fields";
import { itemFieldsOf, itemSummaryOf } from "./rules/item-facts";
import { lockItem } from "./sql/lock-item";

/**
 * Changes what an item says and costs. Orders keep the copy they took, so nothing already ordered changes.
 *
 * @throws permission.denied, item.not_found, item.stale, item.sku_used
 */
export async function changeItem(ctx: WriteContext, input: ChangeItemInput): Promise<ItemSummary> {
  requirePermission(ctx.actor, "catalogue.edit");
  const item = await lockItem(ctx, input.itemId, input.version);
  const { itemId, version: _seen, ...fields } = input;
  const changes = changesBetween(itemFieldsOf(item), fields);
  if (!changes) return itemSummaryOf(item);

  const version = item.version + 1;
  await storeFields(ctx, itemId, { ...fields, sku: fields.sku || null, version });
  await recordEvent(ctx, "item.changed", { id: itemId, version }, changes);
  return itemSummaryOf({ ...item, name: fields.name, version });
}

type Stored = Partial<typeof catalogueItems.$inferInsert>;

async function storeFields(ctx: WriteContext, itemId: string, fields: Stored): Promise<void> {
  try {
    await ctx.tx
      .update(catalogueItems)
      .set(fields)
      .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), eq(catalogueItems.id, itemId)));
  } catch (error) {
    if (brokenConstraint(error) === "catalogue_items_sku") throw invalidField("sku", "item.sku_used");
    throw error;
  }
}
