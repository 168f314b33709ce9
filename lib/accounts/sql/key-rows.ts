import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { apiKeys, employees } from "@/db/schema/accounts";
import type { ApiKeyRow, KeyScope } from "@/lib/accounts/model/api-keys";
import { knownFunctions } from "@/lib/accounts/rules/lock-key";
import { effectiveFunctions, type Role } from "@/lib/core/functions";
import type { ReadContext } from "@/lib/server/context";

const KEYS_MAX = 500;

const columns = {
  id: apiKeys.id,
  version: apiKeys.version,
  name: apiKeys.name,
  prefix: apiKeys.prefix,
  functions: apiKeys.functions,
  scope: apiKeys.scope,
  createdAt: apiKeys.createdAt,
  expiresAt: apiKeys.expiresAt,
  revokedAt: apiKeys.revokedAt,
  lastUsedAt: apiKeys.lastUsedAt,
  lastUsedSource: apiKeys.lastUsedSource,
  isReplaced: sql<boolean>`exists (
    select 1 from api_keys newer where newer.account_id = api_keys.account_id and newer.replaces_id = api_keys.id
  )`,
  createdBy: sql<string>`coalesce(nullif(trim(${employees.firstName} || ' ' || ${employees.lastName}), ''), ${employees.email})`,
  maker: { role: employees.role, state: employees.state, switches: employees.functions },
};

/** Keys with what became of them, the newest first; never the keys themselves. */
export async function keyRows(ctx: ReadContext, which?: SQL): Promise<ApiKeyRow[]> {
  const rows = await ctx.db
    .select(columns)
    .from(apiKeys)
    .innerJoin(employees, and(eq(employees.accountId, apiKeys.accountId), eq(employees.id, apiKeys.createdById)))
    .where(and(eq(apiKeys.accountId, ctx.actor.accountId), which))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(KEYS_MAX);
  return rows.map(({ revokedAt, maker, ...row }) => {
    const functions = knownFunctions(row.functions);
    const still: ReadonlySet<string> =
      maker.state === "active" ? effectiveFunctions(maker.role as Role, maker.switches) : new Set<string>(); // A CHECK.
    return {
      ...row,
      functions,
      scope: row.scope as KeyScope, // A CHECK of the table allows nothing else.
      state: revokedAt ? "revoked" : row.expiresAt <= ctx.now ? "expired" : "active",
      lostByMaker: functions.filter((name) => !still.has(name)),
    };
  });
}
