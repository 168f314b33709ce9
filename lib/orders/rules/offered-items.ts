import { and, eq, inArray, sql } from "drizzle-orm";
import { catalogueItems, productItems, products } from "@/db/schema/catalogue";
import { invalidField } from "@/lib/core/errors";
import type { ReadContext } from "@/lib/server/context";

/** A catalogue item as a product offers it: what a line copies. */
export type OfferedItem = typeof catalogueItems.$inferSelect & { productId: string; productName: string };

type Wanted = { productId: string; itemId?: string };

/**
 * The items that products offer to this client right now, in the products' own order. Only products For sale can be
 * chosen (R-AGG-23), only their own items (R-AGG-25), and only products open to the client's groups (R-BIL-03 to 05).
 *
 * @throws product.not_found, order.product_not_for_sale, order.product_unavailable, order.item_not_in_product
 */
export async function offeredItems(
  ctx: ReadContext,
  wanted: readonly Wanted[],
  clientId: string | null,
): Promise<OfferedItem[]> {
  const productIds = [...new Set(wanted.map(({ productId }) => productId))];
  const itemIds = wanted.flatMap(({ itemId }) => itemId ?? []);
  // Either certain items are wanted, or all that the products have.
  const ofThese = itemIds.length === wanted.length ? inArray(productItems.itemId, [...new Set(itemIds)]) : undefined;
  const rows = await ctx.db
    .select({ item: catalogueItems, product: { ...productColumns, isOpen: isOpenTo(clientId) } })
    .from(products)
    .leftJoin(
      productItems,
      and(eq(productItems.accountId, products.accountId), eq(productItems.productId, products.id), ofThese),
    )
    .leftJoin(
      catalogueItems,
      and(
        eq(catalogueItems.accountId, productItems.accountId),
        eq(catalogueItems.id, productItems.itemId),
        eq(catalogueItems.state, "active"),
      ),
    )
    .where(and(eq(products.accountId, ctx.actor.accountId), inArray(products.id, productIds)))
    .orderBy(products.id, productItems.position);
  requireForSale(
    productIds,
    rows.map(({ product }) => product),
  );
  const offered = rows.flatMap(({ item, product }) =>
    item ? [{ ...item, productId: product.id, productName: product.name }] : [],
  );
  for (const [index, { productId, itemId }] of wanted.entries()) {
    if (itemId === undefined || offered.some((item) => item.productId === productId && item.id === itemId)) continue;
    throw invalidField(`lines.${index}.itemId`, "order.item_not_in_product");
  }
  return offered;
}

const productColumns = { id: products.id, name: products.name, state: products.state };

function requireForSale(
  productIds: readonly string[],
  found: readonly { id: string; state: string; isOpen: boolean }[],
): void {
  for (const id of productIds) {
    const product = found.find((candidate) => candidate.id === id);
    if (!product) throw invalidField("productId", "product.not_found");
    if (product.state !== "for_sale") throw invalidField("productId", "order.product_not_for_sale");
    if (!product.isOpen) throw invalidField("productId", "order.product_unavailable");
  }
}

/**
 * Whether a product is open to a client: to all, or to a group he is in. Nobody known yet: only what is open to all.
 * Written out, because drizzle leaves table names away in the fields of a query on one table.
 */
export function isOpenTo(clientId: string | null) {
  if (clientId === null) return sql<boolean>`products.availability = 'all'`;
  return sql<boolean>`(products.availability = 'all' or exists (
    select 1 from product_groups g
    join client_group_members m on m.account_id = g.account_id and m.group_id = g.group_id
    where g.account_id = products.account_id and g.product_id = products.id and m.client_id = ${clientId}))`;
}

/** The products among these that are not open to the client, for a recipient who comes to an order that has lines. */
export async function closedProducts(
  ctx: ReadContext,
  productIds: readonly string[],
  clientId: string,
): Promise<string[]> {
  if (productIds.length === 0) return [];
  const rows = await ctx.db
    .select({ name: products.name, isOpen: isOpenTo(clientId) })
    .from(products)
    .where(and(eq(products.accountId, ctx.actor.accountId), inArray(products.id, [...productIds])));
  return rows.filter(({ isOpen }) => !isOpen).map(({ name }) => name);
}
