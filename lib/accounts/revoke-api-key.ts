import { and, eq, isNull, sql } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ApiKeyIdInput } from "./model/api-keys";

/**
 * Ends a key at once: the next call with it is refused (promise K1). It asks for no password, because it must be quick
 * when a key has leaked.
 *
 * @throws permission.denied, key.not_found
 */
export async function revokeApiKey(ctx: WriteContext, input: ApiKeyIdInput): Promise<void> {
  requirePermission(ctx.actor, "keys.manage");
  const [revoked] = await ctx.tx
    .update(apiKeys)
    .set({ revokedAt: ctx.now, version: sql`${apiKeys.version} + 1` })
    .where(and(eq(apiKeys.accountId, ctx.actor.accountId), eq(apiKeys.id, input.apiKeyId), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id, name: apiKeys.name });
  if (!revoked) throw new DomainError("not_found", "key.not_found");
  await recordEvent(ctx, "key.revoked", revoked, { name: revoked.name });
}
