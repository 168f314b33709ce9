import { apiKeys } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { requirePermission } from "@/lib/core/permissions";
import { requireRecentPassword } from "@/lib/people/rules/require-recent-password";
import { hashToken, randomToken } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { CreateApiKeyInput } from "./model/api-keys";

const KEY_PREFIX = "kontor_";
/** 192 bits (promises 9). */
const KEY_BYTES = 24;
/** So many characters of a key are shown for ever, to tell keys apart. */
const VISIBLE_LENGTH = 12;
const DAY_MS = 86_400_000;

/**
 * Makes a key for an external system. It is in the answer and nowhere else: only its hash is stored (promise K1). A key
 * can do at most what its maker can.
 *
 * @throws permission.denied, password.again, key.function_lacking
 */
export async function createApiKey(ctx: WriteContext, input: CreateApiKeyInput): Promise<{ id: string; key: string }> {
  requirePermission(ctx.actor, "keys.manage");
  await requireRecentPassword(ctx);
  if (ctx.actor.kind !== "employee") throw new DomainError("denied", "permission.denied");
  const { accountId, employeeId, functions: own } = ctx.actor;
  const functions = [...new Set(input.functions)];
  const lacking = functions.find((name) => !own.has(name));
  if (lacking) throw new DomainError("denied", "key.function_lacking", { function: lacking });

  const key = `${KEY_PREFIX}${randomToken(KEY_BYTES)}`;
  const id = newId();
  await ctx.tx.insert(apiKeys).values({
    accountId,
    id,
    name: input.name,
    prefix: key.slice(0, VISIBLE_LENGTH),
    keyHash: hashToken(key),
    functions,
    createdById: employeeId,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + input.lifeDays * DAY_MS),
  });
  await recordEvent(ctx, "key.created", { id }, { name: input.name, functions });
  return { id, key };
}
