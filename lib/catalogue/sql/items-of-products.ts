import { and, asc, eq, inArray } from "drizzle-orm";
import { catalogueItems, productItems } from "@/db/schema/catalogue";
import type { ItemState } from "@/lib/catalogue/model/item-fields";
import type { ProductItem } from "@/lib/catalogue/model/product-card";
import type { ReadContext } from "@/lib/server/context";
import { accountMoney } from "./account-money";
import { itemColumns, shownItems } from "./item-rows";

/** The items of some products in their order, by product. */
export async function itemsOfProducts(
  ctx: ReadContext,
  productIds: readonly string[],
  states: readonly ItemState[],
): Promise<Map<string, ProductItem[]>> {
  const byProduct = new Map<string, ProductItem[]>(productIds.map((id) => [id, []]));
  if (productIds.length === 0) return byProduct;
  const rows = await ctx.db
    .select({ ...itemColumns, productId: productItems.productId })
    .from(productItems)
    .innerJoin(
      catalogueItems,
      and(eq(catalogueItems.accountId, productItems.accountId), eq(catalogueItems.id, productItems.itemId)),
    )
    .where(
      and(
        eq(productItems.accountId, ctx.actor.accountId),
        inArray(productItems.productId, [...productIds]),
        inArray(catalogueItems.state, [...states]),
      ),
    )
    .orderBy(asc(productItems.productId), asc(productItems.position));
  const { currency } = await accountMoney(ctx);
  const shown = await shownItems(ctx, currency, rows);
  shown.forEach(({ createdAt: _made, ...item }, index) => {
    byProduct.get(rows[index]?.productId ?? "")?.push(item);
  });
  return byProduct;
}
