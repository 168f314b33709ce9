import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import type { ArchiveItemInput } from "./model/archive-item";
import type { ItemSummary } from "./model/item-fields";
import { setItemState } from "./rules/set-item-state";

/**
 * Takes an item out of sale: no product offers it any more. Lines already ordered stay, and orders that wait for its
 * codes are still served.
 *
 * @throws permission.denied, item.not_found, item.stale
 */
export async function archiveItem(ctx: WriteContext, input: ArchiveItemInput): Promise<ItemSummary> {
  requirePermission(ctx.actor, "catalogue.edit");
  return setItemState(ctx, input, "archived");
}
