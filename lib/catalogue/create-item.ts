import { and, eq } from "drizzle-orm";
import { catalogueItems } from "@/db/schema/catalogue";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { CreateItemInput } from "./model/create-item";
import type { ItemState, ItemSummary } from "./model/item-fields";
import { createdByActor } from "./sql/created-by-actor";

/**
 * Adds an item to the catalogue. Sent twice with the same id and content it makes one item and answers the same.
 *
 * @throws permission.denied, item.sku_used, item.already_exists
 */
export async function createItem(ctx: WriteContext, input: CreateItemInput): Promise<ItemSummary> {
  requirePermission(ctx.actor, "catalogue.edit");
  const inserted = await insertItem(ctx, input);
  if (!inserted) return itemMadeBefore(ctx, input);
  await recordEvent(ctx, "item.created", { id: input.id, version: 1 }, { name: input.name });
  return { id: input.id, version: 1, name: input.name, kind: input.kind, state: "active" };
}

async function insertItem(ctx: WriteContext, input: CreateItemInput): Promise<boolean> {
  try {
    const rows = await ctx.tx
      .insert(catalogueItems)
      .values({ ...input, sku: input.sku || null, accountId: ctx.actor.accountId, createdAt: ctx.now })
      .onConflictDoNothing({ target: [catalogueItems.accountId, catalogueItems.id] })
      .returning({ id: catalogueItems.id });
    return rows.length > 0;
  } catch (error) {
    if (brokenConstraint(error) === "catalogue_items_sku") throw invalidField("sku", "item.sku_used");
    throw error;
  }
}

/** The answer to a repeated form; anything but a repeat is a conflict that tells nothing (design 2, Ids). */
async function itemMadeBefore(ctx: WriteContext, input: CreateItemInput): Promise<ItemSummary> {
  const [item] = await ctx.db
    .select()
    .from(catalogueItems)
    .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), eq(catalogueItems.id, input.id)))
    .limit(1);
  const isSame =
    item !== undefined &&
    (item.sku ?? "") === input.sku &&
    item.kind === input.kind &&
    item.name === input.name &&
    item.description === input.description &&
    item.instructions === input.instructions &&
    item.priceMinor === input.priceMinor &&
    item.vatBps === input.vatBps &&
    (await createdByActor(ctx, "item.created", input.id));
  if (!isSame) throw new DomainError("conflict", "item.already_exists");
  const state = item.state as ItemState; // A CHECK of the table allows nothing else.
  return { id: item.id, version: item.version, name: item.name, kind: input.kind, state };
}
