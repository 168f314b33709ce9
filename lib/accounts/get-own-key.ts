import { and, eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import type { ApiKeyActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { isUnlimited, KEY_RATE } from "@/lib/server/api-limits";
import type { ReadContext } from "@/lib/server/context";
import type { OwnKey } from "./model/account-operations";

/** The key that asks, as it counts at this moment. @throws permission.denied, key.not_found */
export async function getOwnKey(ctx: ReadContext<ApiKeyActor>): Promise<OwnKey> {
  requirePermission(ctx.actor, "key.self");
  const { accountId, apiKeyId: id, name, functions, scope } = ctx.actor;
  const [row] = await ctx.db
    .select({ expiresAt: apiKeys.expiresAt })
    .from(apiKeys)
    .where(and(eq(apiKeys.accountId, accountId), eq(apiKeys.id, id)))
    .limit(1);
  if (!row) throw new DomainError("not_found", "key.not_found");
  const limits = isUnlimited(id) ? null : KEY_RATE;
  return { id, name, functions: [...functions], scope, expiresAt: row.expiresAt, limits };
}
