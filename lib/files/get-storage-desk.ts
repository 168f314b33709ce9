import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { StorageDesk } from "./model/list-storage";

/** Zone, day and limit of the company, for its list of files. @throws permission.denied */
export async function getStorageDesk(ctx: ReadContext): Promise<StorageDesk> {
  requirePermission(ctx.actor, "storage.view");
  const [row] = await ctx.db
    .select({
      timeZone: accounts.timeZone,
      today: sql<string>`to_char(${ctx.now.toISOString()}::timestamptz at time zone ${accounts.timeZone}, 'YYYY-MM-DD')`,
      clientFilesMaxBytes: accounts.clientFilesMaxBytes,
      version: accounts.version,
    })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  if (!row) throw new DomainError("not_found", "account.not_found");
  return row;
}
