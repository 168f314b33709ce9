import { and, eq, inArray, sql } from "drizzle-orm";
import { catalogueItems, productItems, products } from "@/db/schema/catalogue";
import { invalidField } from "@/lib/core/errors";
import type { ReadContext } from "@/lib/server/context";
import { reading } from "@/lib/server/statement";

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
  return offeredTo(ctx, await wantedProducts(ctx, wanted), wanted, clientId);
}

type WantedProducts = Awaited<ReturnType<typeof wantedProducts>>;

/** The wanted products with their active items, as they are: who may have them is decided by `offeredTo`. */
export function wantedProducts(ctx: ReadContext, wanted: readonly Wanted[]) {
  const itemIds = wanted.flatMap(({ itemId }) => itemId ?? []);
  return readProducts(ctx, {
    accountId: ctx.actor.accountId,
    productIds: [...new Set(wanted.map(({ productId }) => productId))],
    // Either certain items are wanted, or all that the products have.
    itemIds: itemIds.length === wanted.length ? [...new Set(itemIds)] : null,
  });
}

const readProducts = reading<{ accountId: string; productIds: string[]; itemIds: string[] | null }>()(
  (db, { accountId, productIds, itemIds }) =>
    db
      .select({ item: catalogueItems, product: productColumns })
      .from(products)
      .leftJoin(
        productItems,
        and(
          eq(productItems.accountId, products.accountId),
          eq(productItems.productId, products.id),
          sql`(${itemIds}::uuid[] is null or ${productItems.itemId} = any(${itemIds}::uuid[]))`,
        ),
      )
      .leftJoin(
        catalogueItems,
        and(
          eq(catalogueItems.accountId, productItems.accountId),
          eq(catalogueItems.id, productItems.itemId),
          eq(catalogueItems.state, "active"),
        ),
      )
      .where(and(eq(products.accountId, accountId), sql`${products.id} = any(${productIds}::uuid[])`))
      .orderBy(products.id, productItems.position),
);

/** Of what was read, the items that this client may have. @throws what `offeredItems` throws */
export async function offeredTo(
  ctx: ReadContext,
  read: WantedProducts,
  wanted: readonly Wanted[],
  clientId: string | null,
): Promise<OfferedItem[]> {
  const found = [...new Map(read.map(({ product }) => [product.id, product])).values()];
  requireForSale(
    wanted.map(({ productId }) => productId),
    found,
  );
  const restricted = found.filter(({ availability }) => availability !== "all").map(({ id }) => id);
  const [closed] = await closedProducts(ctx, restricted, clientId);
  if (closed !== undefined) throw invalidField("productId", "order.product_unavailable");
  const offered = read.flatMap(({ item, product }) =>
    item ? [{ ...item, productId: product.id, productName: product.name }] : [],
  );
  for (const [index, { productId, itemId }] of wanted.entries()) {
    if (itemId === undefined || offered.some((item) => item.productId === productId && item.id === itemId)) continue;
    throw invalidField(`lines.${index}.itemId`, "order.item_not_in_product");
  }
  return offered;
}

const productColumns = {
  id: products.id,
  name: products.name,
  state: products.state,
  availability: products.availability,
};

function requireForSale(productIds: readonly string[], found: readonly { id: string; state: string }[]): void {
  for (const id of productIds) {
    const product = found.find((candidate) => candidate.id === id);
    if (!product) throw invalidField("productId", "product.not_found");
    if (product.state !== "for_sale") throw invalidField("productId", "order.product_not_for_sale");
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

/** The names of the products among these that are not open to the client; null: to somebody not known yet. */
export async function closedProducts(
  ctx: ReadContext,
  productIds: readonly string[],
  clientId: string | null,
): Promise<string[]> {
  if (productIds.length === 0) return [];
  const rows = await ctx.db
    .select({ name: products.name, isOpen: isOpenTo(clientId) })
    .from(products)
    .where(and(eq(products.accountId, ctx.actor.accountId), inArray(products.id, [...productIds])));
  return rows.filter(({ isOpen }) => !isOpen).map(({ name }) => name);
}
