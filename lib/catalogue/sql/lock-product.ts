import { and, eq } from "drizzle-orm";
import { products } from "@/db/schema/catalogue";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";

/** The one way to take a product for change. @throws product.not_found, product.stale */
export async function lockProduct(ctx: WriteContext, productId: string, version: number) {
  const [product] = await ctx.tx
    .select()
    .from(products)
    .where(and(eq(products.accountId, ctx.actor.accountId), eq(products.id, productId)))
    .for("update");
  if (!product) throw new DomainError("not_found", "product.not_found");
  if (product.version !== version) throw new DomainError("conflict", "product.stale", { version: product.version });
  return product;
}
