import { and, asc, count, eq } from "drizzle-orm";
import { catalogueItems, licenceCodes, productItems, products } from "@/db/schema/catalogue";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { CodeCounts, GetItemInput, ItemCard } from "./model/item-card";
import type { ItemKind, ItemState } from "./model/item-fields";
import type { ProductState } from "./model/product-fields";
import { accountMoney } from "./sql/account-money";

const PRODUCTS_MAX = 100;

/** One item with the counts of its codes and the products that hold it. @throws permission.denied, item.not_found */
export async function getItem(ctx: ReadContext, input: GetItemInput): Promise<ItemCard> {
  requirePermission(ctx.actor, "catalogue.view", "catalogue.edit");
  const [item] = await ctx.db
    .select()
    .from(catalogueItems)
    .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), eq(catalogueItems.id, input.itemId)))
    .limit(1);
  if (!item) throw new DomainError("not_found", "item.not_found");
  const { id, name, description, instructions, priceMinor, vatBps, version, createdAt } = item;
  const { currency } = await accountMoney(ctx);
  return {
    ...{ id, name, description, instructions, priceMinor, currency, vatBps, version, createdAt },
    sku: item.sku ?? "",
    kind: item.kind as ItemKind, // A CHECK of the table allows nothing else.
    state: item.state as ItemState, // A CHECK of the table allows nothing else.
    codes: item.kind === "licence_code" ? await codeCountsOf(ctx, id) : null,
    products: await productsWith(ctx, id),
  };
}

async function codeCountsOf(ctx: ReadContext, itemId: string): Promise<CodeCounts> {
  const rows = await ctx.db
    .select({ state: licenceCodes.state, codes: count() })
    .from(licenceCodes)
    .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), eq(licenceCodes.itemId, itemId)))
    .groupBy(licenceCodes.state);
  const of = (state: string) => rows.find((row) => row.state === state)?.codes ?? 0;
  return { free: of("free"), reserved: of("reserved"), issued: of("issued") };
}

async function productsWith(ctx: ReadContext, itemId: string) {
  const rows = await ctx.db
    .select({ id: products.id, name: products.name, state: products.state })
    .from(productItems)
    .innerJoin(products, and(eq(products.accountId, productItems.accountId), eq(products.id, productItems.productId)))
    .where(and(eq(productItems.accountId, ctx.actor.accountId), eq(productItems.itemId, itemId)))
    .orderBy(asc(products.name))
    .limit(PRODUCTS_MAX);
  return rows.map((row) => ({ ...row, state: row.state as ProductState })); // A CHECK allows nothing else.
}
