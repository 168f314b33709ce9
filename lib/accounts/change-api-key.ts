import { and, eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { changesBetween } from "@/lib/core/event-table";
import { staffFunctions } from "@/lib/core/functions";
import { requirePermission } from "@/lib/core/permissions";
import { requireVersion } from "@/lib/core/version";
import { requireRecentPassword } from "@/lib/people/rules/require-recent-password";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeApiKeyInput } from "./model/api-keys";
import { lockKey } from "./rules/lock-key";
import { requireOwnReach } from "./rules/require-own-reach";

/**
 * Changes name, functions and scope of a key that works; within a second its calls are held to that (promise K1).
 *
 * @throws permission.denied, password.again, key.not_found, key.not_active, key.stale, key.function_lacking,
 *   key.scope_lacking
 */
export async function changeApiKey(ctx: WriteContext, input: ChangeApiKeyInput): Promise<void> {
  requirePermission(ctx.actor, "keys.manage");
  await requireRecentPassword(ctx);
  if (ctx.actor.kind !== "employee") throw new DomainError("denied", "permission.denied");
  const before = await lockKey(ctx, input.apiKeyId);
  requireOwnReach(ctx.actor, input, before);

  const changes = changesBetween<Record<string, string | boolean>>(inWords(before), inWords(input));
  if (!changes) return;
  requireVersion(before, input.version, "key.stale");
  const { name, scope } = input;
  const version = before.version + 1;
  await ctx.tx
    .update(apiKeys)
    .set({ name, scope, functions: [...new Set(input.functions)], version })
    .where(and(eq(apiKeys.accountId, ctx.actor.accountId), eq(apiKeys.id, before.id)));
  await recordEvent(ctx, "key.changed", { id: before.id, version }, changes);
}

/** Each function by itself, so that the audit tells which ones came and went. */
function inWords({ name, scope, functions }: Pick<ChangeApiKeyInput, "name" | "scope" | "functions">) {
  return { name, scope, ...Object.fromEntries(staffFunctions.map((one) => [one, functions.includes(one)])) };
}
