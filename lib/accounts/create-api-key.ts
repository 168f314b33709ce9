import { apiKeys } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { requirePermission } from "@/lib/core/permissions";
import { requireRecentPassword } from "@/lib/people/rules/require-recent-password";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { CreateApiKeyInput, NewApiKey } from "./model/api-keys";
import { newKeyText } from "./rules/key-text";
import { requireOwnReach } from "./rules/require-own-reach";

const DAY_MS = 86_400_000;

/**
 * Makes a key for an external system. It is in the answer and nowhere else: only its hash is stored (promise K1). A key
 * can do at most what its maker can.
 *
 * @throws permission.denied, password.again, key.function_lacking, key.scope_lacking
 */
export async function createApiKey(ctx: WriteContext, input: CreateApiKeyInput): Promise<NewApiKey> {
  requirePermission(ctx.actor, "keys.manage");
  await requireRecentPassword(ctx);
  if (ctx.actor.kind !== "employee") throw new DomainError("denied", "permission.denied");
  requireOwnReach(ctx.actor, input);

  const { name, scope } = input;
  const functions = [...new Set(input.functions)];
  const { key, kept } = newKeyText();
  const id = newId();
  await ctx.tx.insert(apiKeys).values({
    accountId: ctx.actor.accountId,
    id,
    name,
    ...kept,
    functions,
    scope,
    createdById: ctx.actor.employeeId,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + input.lifeDays * DAY_MS),
  });
  await recordEvent(ctx, "key.created", { id }, { name, functions, scope });
  return { id, key };
}
