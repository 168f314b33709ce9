import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { ApiKeyRow } from "./model/api-keys";
import { keyRows } from "./sql/key-rows";

/** The keys of the account, the newest first. @throws permission.denied */
export async function listApiKeys(ctx: ReadContext): Promise<ApiKeyRow[]> {
  requirePermission(ctx.actor, "keys.manage");
  return keyRows(ctx);
}
