import { and, eq } from "drizzle-orm";
import { products } from "@/db/schema/catalogue";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { CreateProductInput } from "./model/create-product";
import type { ProductSummary } from "./model/product-fields";
import { contentsOf, storeContents, wantedContents } from "./rules/product-contents";
import { createdByActor } from "./sql/created-by-actor";

/**
 * Makes a product of items. Sent twice with the same id and content it makes one product and answers the same.
 *
 * @throws permission.denied, product.name_used, product.already_exists, product.empty, product.groups_missing,
 * product.item_unknown, product.item_archived, product.group_unknown
 */
export async function createProduct(ctx: WriteContext, input: CreateProductInput): Promise<ProductSummary> {
  requirePermission(ctx.actor, "catalogue.edit");
  const contents = await wantedContents(ctx, input, { items: [], groups: [] });
  const inserted = await insertProduct(ctx, input);
  if (!inserted) return productMadeBefore(ctx, input);
  await storeContents(ctx, input.id, contents);
  await recordEvent(ctx, "product.created", { id: input.id, version: 1 }, { name: input.name });
  return { id: input.id, version: 1, name: input.name, state: input.state };
}

async function insertProduct(ctx: WriteContext, input: CreateProductInput): Promise<boolean> {
  const { id, name, description, state, availability } = input;
  try {
    const rows = await ctx.tx
      .insert(products)
      .values({ accountId: ctx.actor.accountId, id, name, description, state, availability, createdAt: ctx.now })
      .onConflictDoNothing({ target: [products.accountId, products.id] })
      .returning({ id: products.id });
    return rows.length > 0;
  } catch (error) {
    if (brokenConstraint(error) === "products_name") throw invalidField("name", "product.name_used");
    throw error;
  }
}

/** The answer to a repeated form; anything but a repeat is a conflict that tells nothing (design 2, Ids). */
async function productMadeBefore(ctx: WriteContext, input: CreateProductInput): Promise<ProductSummary> {
  const [product] = await ctx.db
    .select()
    .from(products)
    .where(and(eq(products.accountId, ctx.actor.accountId), eq(products.id, input.id)))
    .limit(1);
  const contents = await contentsOf(ctx, input.id);
  const groupIds = input.availability === "groups" ? input.groupIds : [];
  const isSame =
    product !== undefined &&
    product.name === input.name &&
    product.description === input.description &&
    product.state === input.state &&
    product.availability === input.availability &&
    contents.items.map((item) => item.id).join() === input.itemIds.join() &&
    contents.groups
      .map((group) => group.id)
      .toSorted()
      .join() === groupIds.toSorted().join() &&
    (await createdByActor(ctx, "product.created", input.id));
  if (!isSame) throw new DomainError("conflict", "product.already_exists");
  return { id: product.id, version: product.version, name: product.name, state: input.state };
}
