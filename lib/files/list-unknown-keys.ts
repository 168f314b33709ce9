import { and, eq, inArray, ne } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { files } from "@/db/schema/files";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";

/**
 * Which keys of the store no file of the account knows. For an account that this database does not have the answer is
 * none: a store that belongs to another installation must not be emptied.
 *
 * @throws permission.denied
 */
export async function listUnknownKeys(ctx: ReadContext, { keys }: { keys: readonly string[] }): Promise<string[]> {
  requirePermission(ctx.actor, "housekeeping.run");
  const { accountId } = ctx.actor;
  const [account] = await ctx.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).limit(1);
  if (!account || keys.length === 0) return [];
  const rows = await ctx.db
    .select({ storageKey: files.storageKey })
    .from(files)
    .where(and(eq(files.accountId, accountId), inArray(files.storageKey, [...keys]), ne(files.state, "removed")))
    .limit(keys.length);
  const known = new Set(rows.map(({ storageKey }) => storageKey));
  return keys.filter((key) => !known.has(key));
}
