import { and, desc, eq, sql } from "drizzle-orm";
import { apiKeys, employees } from "@/db/schema/accounts";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { ApiKeyRow } from "./model/api-keys";

const KEYS_MAX = 500;

/** The keys of the account, the newest first; never the keys themselves. @throws permission.denied */
export async function listApiKeys(ctx: ReadContext): Promise<ApiKeyRow[]> {
  requirePermission(ctx.actor, "keys.manage");
  const rows = await ctx.db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      prefix: apiKeys.prefix,
      functions: apiKeys.functions,
      createdBy: sql<string>`coalesce(nullif(trim(${employees.firstName} || ' ' || ${employees.lastName}), ''), ${employees.email})`,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .innerJoin(employees, and(eq(employees.accountId, apiKeys.accountId), eq(employees.id, apiKeys.createdById)))
    .where(eq(apiKeys.accountId, ctx.actor.accountId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(KEYS_MAX);
  return rows.map(({ revokedAt, ...row }) => ({
    ...row,
    state: revokedAt ? "revoked" : row.expiresAt <= ctx.now ? "expired" : "active",
  }));
}
