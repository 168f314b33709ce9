import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import type { ArchiveItemInput } from "./model/archive-item";
import type { ItemSummary } from "./model/item-fields";
import { setItemState } from "./rules/set-item-state";

/**
 * Takes an item out of the archive; products that hold it offer it again.
 *
 * @throws permission.denied, item.not_found, item.stale
 */
export async function restoreItem(ctx: WriteContext, input: ArchiveItemInput): Promise<ItemSummary> {
  requirePermission(ctx.actor, "catalogue.edit");
  return setItemState(ctx, input, "active");
}
