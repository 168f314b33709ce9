import { asc, desc, eq, sql } from "drizzle-orm";
import { apiKeys, employees } from "@/db/schema/accounts";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { AuditActor } from "./model/list-audit";
import { requireWholeAccount } from "./rules/require-whole-account";

const EMPLOYEES_MAX = 1_000;
const KEYS_MAX = 200;

/** Who can be chosen in the filter of the audit: all staff ever, and the newest keys. @throws permission.denied */
export async function listAuditActors(ctx: ReadContext): Promise<AuditActor[]> {
  requirePermission(ctx.actor, "audit.view");
  requireWholeAccount(ctx.actor);
  const name = sql<string>`coalesce(nullif(trim(${employees.firstName} || ' ' || ${employees.lastName}), ''), ${employees.email})`;
  const staff = await ctx.db
    .select({ id: employees.id, name })
    .from(employees)
    .where(eq(employees.accountId, ctx.actor.accountId))
    .orderBy(asc(name), asc(employees.id))
    .limit(EMPLOYEES_MAX);
  const keys = await ctx.db
    .select({ id: apiKeys.id, name: apiKeys.name })
    .from(apiKeys)
    .where(eq(apiKeys.accountId, ctx.actor.accountId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(KEYS_MAX);
  return [
    ...staff.map((one) => ({ ...one, kind: "employee" as const })),
    ...keys.map((one) => ({ ...one, kind: "apiKey" as const })),
  ];
}
