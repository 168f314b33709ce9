import { and, asc, count, eq } from "drizzle-orm";
import { clientGroupMembers, clientGroups } from "@/db/schema/clients";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";

const GROUPS_MAX = 500;

/** The groups of clients, by name, with the number of their members. @throws permission.denied */
export async function listGroups(ctx: ReadContext): Promise<{ id: string; name: string; memberCount: number }[]> {
  requirePermission(ctx.actor, "client.list", "client.view", "catalogue.view", "settings.view");
  return ctx.db
    .select({ id: clientGroups.id, name: clientGroups.name, memberCount: count(clientGroupMembers.clientId) })
    .from(clientGroups)
    .leftJoin(
      clientGroupMembers,
      and(eq(clientGroupMembers.accountId, clientGroups.accountId), eq(clientGroupMembers.groupId, clientGroups.id)),
    )
    .where(eq(clientGroups.accountId, ctx.actor.accountId))
    .groupBy(clientGroups.accountId, clientGroups.id, clientGroups.name)
    .orderBy(asc(clientGroups.name))
    .limit(GROUPS_MAX);
}
