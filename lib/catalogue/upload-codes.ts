import { requirePermission } from "@/lib/core/permissions";
import { serveQueue } from "@/lib/orders/rules/serve-queue";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { ROWS_NAMED_MAX, type UploadCodesInput, type UploadReport } from "./model/upload-codes";
import { insertCodes } from "./rules/insert-codes";
import { lockPool } from "./rules/lock-pool";
import { countFreeCodes } from "./sql/count-free-codes";

/**
 * Adds licence codes to the pool of an item and serves the orders that wait for it, in the same transaction. A code the
 * account knows already, given out or not, is reported and ignored (R-AGG-54).
 *
 * @throws permission.denied, item.not_found, item.no_codes
 */
export async function uploadCodes(ctx: WriteContext, input: UploadCodesInput): Promise<UploadReport> {
  requirePermission(ctx.actor, "codes.upload");
  const { id: itemId } = await lockPool(ctx, input.itemId);
  const repeatedRows = await insertCodes(ctx, itemId, input.codes);
  const repeated = repeatedRows.length;
  const added = input.codes.length - repeated;
  if (added > 0) {
    await recordEvent(ctx, "item.codes_uploaded", { id: itemId }, { added, repeated });
    await serveQueue(ctx, itemId);
  }
  const free = await countFreeCodes(ctx, itemId);
  return { itemId, added, repeated, repeatedRows: repeatedRows.slice(0, ROWS_NAMED_MAX), free };
}
