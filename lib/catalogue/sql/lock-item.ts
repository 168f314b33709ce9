import { and, eq } from "drizzle-orm";
import { catalogueItems } from "@/db/schema/catalogue";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";

/**
 * The one way to take an item for change, of itself or of its pool of codes.
 *
 * @throws item.not_found, item.stale when a version is given and another one is stored
 */
export async function lockItem(ctx: WriteContext, itemId: string, version?: number) {
  const [item] = await ctx.tx
    .select()
    .from(catalogueItems)
    .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), eq(catalogueItems.id, itemId)))
    .for("update");
  if (!item) throw new DomainError("not_found", "item.not_found");
  if (version !== undefined && item.version !== version)
    throw new DomainError("conflict", "item.stale", { version: item.version });
  return item;
}
