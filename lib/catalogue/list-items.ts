import { and, eq, inArray, sql } from "drizzle-orm";
import { catalogueItems, productItems } from "@/db/schema/catalogue";
import type { Page } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { ItemRow, ListItemsInput } from "./model/list-items";
import { accountMoney } from "./sql/account-money";
import { itemColumns, shownItems } from "./sql/item-rows";
import { keyset } from "./sql/keyset";

/** Most items that a search looks at, by name. */
const FOUND_MAX = 1_000;

/**
 * Items of the account, page by page; archived ones only when asked for.
 *
 * @throws permission.denied, list.cursor
 */
export async function listItems(ctx: ReadContext, input: ListItemsInput): Promise<Page<ItemRow>> {
  requirePermission(ctx.actor, "catalogue.view", "catalogue.edit");
  const { accountId } = ctx.actor;
  const { name, createdAt: created, id } = catalogueItems;
  const walk = keyset(input, { name, created, id });
  const { currency } = await accountMoney(ctx);
  const rows = await ctx.db
    .select(itemColumns)
    .from(catalogueItems)
    .where(
      and(
        eq(catalogueItems.accountId, accountId),
        inArray(catalogueItems.state, input.state ?? ["active"]),
        input.kind && inArray(catalogueItems.kind, input.kind),
        input.search
          ? sql`${catalogueItems.id} in (select id from lookup.search_items(${input.search}, ${FOUND_MAX}))`
          : undefined,
        input.productId ? ofProduct(ctx, input.productId) : undefined,
        walk.where,
      ),
    )
    .orderBy(...walk.orderBy)
    .limit(walk.limit);
  return walk.page(await shownItems(ctx, currency, rows));
}

function ofProduct(ctx: ReadContext, productId: string) {
  const items = ctx.db
    .select({ id: productItems.itemId })
    .from(productItems)
    .where(and(eq(productItems.accountId, ctx.actor.accountId), eq(productItems.productId, productId)));
  return inArray(catalogueItems.id, items);
}
