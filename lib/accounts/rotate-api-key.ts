import { and, eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { requirePermission } from "@/lib/core/permissions";
import { requireRecentPassword } from "@/lib/people/rules/require-recent-password";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { NewApiKey, RotateApiKeyInput } from "./model/api-keys";
import { newKeyText } from "./rules/key-text";
import { lockKey } from "./rules/lock-key";
import { requireOwnReach } from "./rules/require-own-reach";

const DAY_MS = 86_400_000;

/**
 * Puts a new key in the place of one that works: same name, functions and scope, another text, shown once. The old one
 * goes on working for the chosen days, so that a system can change over. Whoever rotates learns the new key, so he must
 * be able to do himself what it can.
 *
 * @throws permission.denied, password.again, key.not_found, key.not_active, key.replaced, key.function_lacking,
 *   key.scope_lacking
 */
export async function rotateApiKey(ctx: WriteContext, input: RotateApiKeyInput): Promise<NewApiKey> {
  requirePermission(ctx.actor, "keys.manage");
  await requireRecentPassword(ctx);
  if (ctx.actor.kind !== "employee") throw new DomainError("denied", "permission.denied");
  const { accountId, employeeId } = ctx.actor;
  const old = await lockKey(ctx, input.apiKeyId);
  await requireNotReplaced(ctx, old.id);
  const { name, functions, scope } = old;
  requireOwnReach(ctx.actor, { functions, scope });

  const { key, kept } = newKeyText();
  const id = newId();
  const expiresAt = new Date(ctx.now.getTime() + input.lifeDays * DAY_MS);
  const made = { accountId, id, name, ...kept, functions, scope, replacesId: old.id };
  await ctx.tx.insert(apiKeys).values({ ...made, createdById: employeeId, createdAt: ctx.now, expiresAt });
  const overAt = Math.min(old.expiresAt.getTime(), ctx.now.getTime() + input.overlapDays * DAY_MS);
  const worksUntil = new Date(overAt);
  await ctx.tx
    .update(apiKeys)
    .set({ expiresAt: worksUntil, version: old.version + 1 })
    .where(and(eq(apiKeys.accountId, accountId), eq(apiKeys.id, old.id)));
  const told = { id: old.id, version: old.version + 1 };
  await recordEvent(ctx, "key.rotated", told, { name, worksUntil: worksUntil.toISOString() });
  await recordEvent(ctx, "key.created", { id }, { name, functions, scope, replacesId: old.id });
  return { id, key };
}

async function requireNotReplaced(ctx: WriteContext, apiKeyId: string): Promise<void> {
  const [newer] = await ctx.db
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.accountId, ctx.actor.accountId), eq(apiKeys.replacesId, apiKeyId)))
    .limit(1);
  if (newer) throw new DomainError("conflict", "key.replaced");
}
