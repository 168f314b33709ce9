import { and, eq } from "drizzle-orm";
import { products } from "@/db/schema/catalogue";
import { invalidField } from "@/lib/core/errors";
import { changesBetween } from "@/lib/core/event-table";
import { requirePermission } from "@/lib/core/permissions";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeProductInput } from "./model/change-product";
import type { ProductState, ProductSummary } from "./model/product-fields";
import { contentsInWords, contentsOf, storeContents, wantedContents } from "./rules/product-contents";
import { lockProduct } from "./sql/lock-product";

/**
 * Changes a product: its text, its items and their order, to whom it is open, and whether it is sold. Withdrawn from
 * sale it can no longer be added to orders; lines already ordered stay as they are (R-AGG-65).
 *
 * @throws permission.denied, product.not_found, product.stale, product.name_used, product.empty,
 * product.groups_missing, product.item_unknown, product.item_archived, product.group_unknown
 */
export async function changeProduct(ctx: WriteContext, input: ChangeProductInput): Promise<ProductSummary> {
  requirePermission(ctx.actor, "catalogue.edit");
  const product = await lockProduct(ctx, input.productId, input.version);
  const held = await contentsOf(ctx, product.id);
  const wanted = await wantedContents(ctx, input, held);

  const { name, description, state, availability } = input;
  const fields = { name, description, state, availability };
  const before = {
    name: product.name,
    description: product.description,
    state: product.state as ProductState, // A CHECK of the table allows nothing else.
    availability: product.availability,
    ...contentsInWords(held),
  };
  const changes = changesBetween<Record<string, string>>(before, { ...fields, ...contentsInWords(wanted) });
  if (!changes) return { id: product.id, version: product.version, name, state };

  const version = product.version + 1;
  await storeProduct(ctx, product.id, { ...fields, version });
  await storeContents(ctx, product.id, wanted);
  await recordEvent(ctx, "product.changed", { id: product.id, version }, changes);
  return { id: product.id, version, name, state };
}

type Stored = Pick<typeof products.$inferInsert, "name" | "description" | "state" | "availability" | "version">;

async function storeProduct(ctx: WriteContext, productId: string, fields: Stored): Promise<void> {
  try {
    await ctx.tx
      .update(products)
      .set(fields)
      .where(and(eq(products.accountId, ctx.actor.accountId), eq(products.id, productId)));
  } catch (error) {
    if (brokenConstraint(error) === "products_name") throw invalidField("name", "product.name_used");
    throw error;
  }
}
