import { eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { ApiKeyIdInput, ApiKeyRow } from "./model/api-keys";
import { keyRows } from "./sql/key-rows";

/** One key of the account. @throws permission.denied, key.not_found */
export async function getApiKey(ctx: ReadContext, input: ApiKeyIdInput): Promise<ApiKeyRow> {
  requirePermission(ctx.actor, "keys.manage");
  const [row] = await keyRows(ctx, eq(apiKeys.id, input.apiKeyId));
  if (!row) throw new DomainError("not_found", "key.not_found");
  return row;
}
