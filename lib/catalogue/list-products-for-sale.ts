import { and, asc, eq, exists, or, type SQL, sql } from "drizzle-orm";
import { catalogueItems, productItems, products } from "@/db/schema/catalogue";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { type ListProductsForSaleInput, PRODUCTS_SHOWN_MAX, type ProductForSale } from "./model/list-products-for-sale";
import { itemsOfProducts } from "./sql/items-of-products";
import { openToClient } from "./sql/open-to-client";

/**
 * What the window of an order offers: products For sale that are open to the client, each with its active items
 * (R-AGG-22, 23, 25). A search looks at the names of products and of their items.
 *
 * @throws permission.denied
 */
export async function listProductsForSale(
  ctx: ReadContext,
  input: ListProductsForSaleInput,
): Promise<ProductForSale[]> {
  requirePermission(ctx.actor, "order.create", "order.edit_lines", "catalogue.view");
  const rows = await ctx.db
    .select({ id: products.id, name: products.name, description: products.description })
    .from(products)
    .where(
      and(
        eq(products.accountId, ctx.actor.accountId),
        eq(products.state, "for_sale"),
        openToClient(ctx, input.clientId ?? null),
        input.search ? mentions(ctx, input.search) : undefined,
      ),
    )
    .orderBy(asc(products.name), asc(products.id))
    .limit(PRODUCTS_SHOWN_MAX);
  const items = await itemsOfProducts(
    ctx,
    rows.map((row) => row.id),
    ["active"],
  );
  return rows.map((row) => ({ ...row, items: items.get(row.id) ?? [] }));
}

/** Products are few, so their names are compared one by one; `strpos` knows no wildcards. */
function mentions(ctx: ReadContext, search: string): SQL | undefined {
  const item = ctx.db
    .select({ one: sql`1` })
    .from(productItems)
    .innerJoin(
      catalogueItems,
      and(eq(catalogueItems.accountId, productItems.accountId), eq(catalogueItems.id, productItems.itemId)),
    )
    .where(
      and(
        eq(productItems.accountId, ctx.actor.accountId),
        eq(productItems.productId, products.id),
        eq(catalogueItems.state, "active"),
        sql`(strpos(lower(${catalogueItems.name}), lower(${search})) > 0 or strpos(lower(${catalogueItems.sku}), lower(${search})) > 0)`,
      ),
    );
  return or(sql`strpos(lower(${products.name}), lower(${search})) > 0`, exists(item));
}
