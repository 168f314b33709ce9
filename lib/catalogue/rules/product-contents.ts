import { and, asc, eq, inArray } from "drizzle-orm";
import { catalogueItems, productGroups, productItems } from "@/db/schema/catalogue";
import { clientGroups } from "@/db/schema/clients";
import { invalidField } from "@/lib/core/errors";
import type { ReadContext, WriteContext } from "@/lib/server/context";

type Named = { id: string; name: string };
type Contents = { items: readonly Named[]; groups: readonly Named[] };
type Wanted = {
  state: string;
  availability: "all" | "groups";
  itemIds: readonly string[];
  groupIds: readonly string[];
};

/** What a product holds now: items in their order, groups by name. */
export async function contentsOf(ctx: ReadContext, productId: string): Promise<Contents> {
  const { accountId } = ctx.actor;
  const items = await ctx.db
    .select({ id: catalogueItems.id, name: catalogueItems.name })
    .from(productItems)
    .innerJoin(
      catalogueItems,
      and(eq(catalogueItems.accountId, productItems.accountId), eq(catalogueItems.id, productItems.itemId)),
    )
    .where(and(eq(productItems.accountId, accountId), eq(productItems.productId, productId)))
    .orderBy(asc(productItems.position));
  const groups = await ctx.db
    .select({ id: clientGroups.id, name: clientGroups.name })
    .from(productGroups)
    .innerJoin(
      clientGroups,
      and(eq(clientGroups.accountId, productGroups.accountId), eq(clientGroups.id, productGroups.groupId)),
    )
    .where(and(eq(productGroups.accountId, accountId), eq(productGroups.productId, productId)))
    .orderBy(asc(clientGroups.name));
  return { items, groups };
}

/**
 * The items and groups a product is to hold. For sale it needs an item, and with availability `groups` a group; items
 * that the product does not hold yet must not be archived.
 *
 * @throws product.empty, product.groups_missing, product.item_unknown, product.item_archived, product.group_unknown
 */
export async function wantedContents(ctx: ReadContext, wanted: Wanted, current: Contents): Promise<Contents> {
  if (wanted.state === "for_sale" && wanted.itemIds.length === 0) throw invalidField("itemIds", "product.empty");
  const groupIds = wanted.availability === "groups" ? wanted.groupIds : [];
  if (wanted.availability === "groups" && groupIds.length === 0)
    throw invalidField("groupIds", "product.groups_missing");
  return { items: await itemsToHold(ctx, wanted.itemIds, current.items), groups: await groupsOpen(ctx, groupIds) };
}

async function itemsToHold(ctx: ReadContext, ids: readonly string[], held: readonly Named[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: catalogueItems.id, name: catalogueItems.name, state: catalogueItems.state })
    .from(catalogueItems)
    .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), inArray(catalogueItems.id, [...ids])));
  const known = new Map(rows.map((row) => [row.id, row]));
  const heldIds = new Set(held.map((item) => item.id));
  return ids.map((id) => {
    const item = known.get(id);
    if (!item) throw invalidField("itemIds", "product.item_unknown");
    if (item.state === "archived" && !heldIds.has(id))
      throw invalidField("itemIds", "product.item_archived", { name: item.name });
    return { id, name: item.name };
  });
}

async function groupsOpen(ctx: ReadContext, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: clientGroups.id, name: clientGroups.name })
    .from(clientGroups)
    .where(and(eq(clientGroups.accountId, ctx.actor.accountId), inArray(clientGroups.id, [...ids])))
    .orderBy(asc(clientGroups.name));
  if (rows.length !== ids.length) throw invalidField("groupIds", "product.group_unknown");
  return rows;
}

/** Writes what the product holds in place of what it held. */
export async function storeContents(ctx: WriteContext, productId: string, contents: Contents): Promise<void> {
  const { accountId } = ctx.actor;
  await ctx.tx
    .delete(productItems)
    .where(and(eq(productItems.accountId, accountId), eq(productItems.productId, productId)));
  await ctx.tx
    .delete(productGroups)
    .where(and(eq(productGroups.accountId, accountId), eq(productGroups.productId, productId)));
  const items = contents.items.map((item, index) => ({ accountId, productId, itemId: item.id, position: index + 1 }));
  if (items.length > 0) await ctx.tx.insert(productItems).values(items);
  const groups = contents.groups.map((group) => ({ accountId, productId, groupId: group.id }));
  if (groups.length > 0) await ctx.tx.insert(productGroups).values(groups);
}

/** Contents as history keeps them: the names people know, in their order. */
export function contentsInWords({ items, groups }: Contents): { items: string; groups: string } {
  return { items: items.map((item) => item.name).join(", "), groups: groups.map((group) => group.name).join(", ") };
}
