import { and, eq } from "drizzle-orm";
import { products } from "@/db/schema/catalogue";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { GetProductInput, ProductCard } from "./model/product-card";
import type { Availability, ProductState } from "./model/product-fields";
import { contentsOf } from "./rules/product-contents";
import { itemsOfProducts } from "./sql/items-of-products";

/** One product with its items, archived ones too, and the groups it is open to. @throws permission.denied, product.not_found */
export async function getProduct(ctx: ReadContext, input: GetProductInput): Promise<ProductCard> {
  requirePermission(ctx.actor, "catalogue.view", "catalogue.edit");
  const [product] = await ctx.db
    .select()
    .from(products)
    .where(and(eq(products.accountId, ctx.actor.accountId), eq(products.id, input.productId)))
    .limit(1);
  if (!product) throw new DomainError("not_found", "product.not_found");
  const { id, name, description, version, createdAt } = product;
  const items = await itemsOfProducts(ctx, [id], ["active", "archived"]);
  const { groups } = await contentsOf(ctx, id);
  return {
    ...{ id, name, description, version, createdAt },
    state: product.state as ProductState, // CHECKs of the table allow nothing else.
    availability: product.availability as Availability,
    items: items.get(id) ?? [],
    groups: [...groups],
  };
}
