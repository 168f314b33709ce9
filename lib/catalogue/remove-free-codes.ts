import { and, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { RemoveFreeCodesInput } from "./model/remove-free-codes";
import { lockPool } from "./rules/lock-pool";
import { countFreeCodes } from "./sql/count-free-codes";

/**
 * Empties the pool of an item: every free code goes, reserved and issued ones stay. Nobody has seen the removed ones,
 * so they may be uploaded again, for example to the item they belong to.
 *
 * @throws permission.denied, item.not_found, item.no_codes, item.codes_moved when the count is not the one the caller saw
 */
export async function removeFreeCodes(ctx: WriteContext, input: RemoveFreeCodesInput): Promise<{ removed: number }> {
  requirePermission(ctx.actor, "codes.upload");
  const { id: itemId } = await lockPool(ctx, input.itemId);
  const free = await countFreeCodes(ctx, itemId);
  if (free !== input.free) throw new DomainError("conflict", "item.codes_moved", { free });
  await ctx.tx
    .delete(licenceCodes)
    .where(
      and(
        eq(licenceCodes.accountId, ctx.actor.accountId),
        eq(licenceCodes.itemId, itemId),
        eq(licenceCodes.state, "free"),
      ),
    );
  await recordEvent(ctx, "item.codes_removed", { id: itemId }, { removed: free });
  return { removed: free };
}
