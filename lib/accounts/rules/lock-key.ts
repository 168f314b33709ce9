import { and, eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import type { KeyScope } from "@/lib/accounts/model/api-keys";
import { DomainError } from "@/lib/core/errors";
import { type StaffFunction, staffFunctions } from "@/lib/core/functions";
import type { WriteContext } from "@/lib/server/context";

/** Takes a key that works for change. @throws key.not_found, key.not_active */
export async function lockKey(ctx: WriteContext, apiKeyId: string) {
  const [row] = await ctx.tx
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.accountId, ctx.actor.accountId), eq(apiKeys.id, apiKeyId)))
    .for("no key update")
    .limit(1);
  if (!row) throw new DomainError("not_found", "key.not_found");
  if (row.revokedAt || row.expiresAt <= ctx.now) throw new DomainError("conflict", "key.not_active");
  return { ...row, functions: knownFunctions(row.functions), scope: row.scope as KeyScope }; // A CHECK allows no other.
}

/** A function that this version does not know any more gives nothing. */
export function knownFunctions(names: readonly string[]): StaffFunction[] {
  return staffFunctions.filter((name) => names.includes(name));
}
