import { lockItem } from "@/lib/catalogue/sql/lock-item";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";

/** Takes the item of a pool of licence codes: the queue and the pool move under this lock only. @throws item.not_found, item.no_codes */
export async function lockPool(ctx: WriteContext, itemId: string): Promise<{ id: string }> {
  const item = await lockItem(ctx, itemId);
  if (item.kind !== "licence_code") throw new DomainError("conflict", "item.no_codes");
  return { id: item.id };
}
