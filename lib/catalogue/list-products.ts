import { and, count, eq, inArray, sql } from "drizzle-orm";
import { productItems, products } from "@/db/schema/catalogue";
import type { Page } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { ListProductsInput, ProductRow } from "./model/list-products";
import type { Availability, ProductState } from "./model/product-fields";
import { keyset } from "./sql/keyset";

/** Products of the account, page by page; archived ones only when asked for. @throws permission.denied, list.cursor */
export async function listProducts(ctx: ReadContext, input: ListProductsInput): Promise<Page<ProductRow>> {
  requirePermission(ctx.actor, "catalogue.view", "catalogue.edit");
  const { id, name, state, availability, createdAt } = products;
  const walk = keyset(input, { name, created: createdAt, id });
  const rows = await ctx.db
    .select({ id, name, state, availability, createdAt })
    .from(products)
    .where(
      and(
        eq(products.accountId, ctx.actor.accountId),
        inArray(products.state, input.state ?? ["draft", "for_sale", "disabled"]),
        input.search ? sql`strpos(lower(${products.name}), lower(${input.search})) > 0` : undefined,
        walk.where,
      ),
    )
    .orderBy(...walk.orderBy)
    .limit(walk.limit);
  const counts = await itemCounts(
    ctx,
    rows.map((row) => row.id),
  );
  return walk.page(
    rows.map((row) => ({
      ...row,
      state: row.state as ProductState, // CHECKs of the table allow nothing else.
      availability: row.availability as Availability,
      itemCount: counts.get(row.id) ?? 0,
    })),
  );
}

async function itemCounts(ctx: ReadContext, productIds: readonly string[]): Promise<Map<string, number>> {
  if (productIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ productId: productItems.productId, items: count() })
    .from(productItems)
    .where(and(eq(productItems.accountId, ctx.actor.accountId), inArray(productItems.productId, [...productIds])))
    .groupBy(productItems.productId);
  return new Map(rows.map((row) => [row.productId, row.items]));
}
