import { asc, eq } from "drizzle-orm";
import { clientGroups } from "@/db/schema/clients";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";

const GROUPS_MAX = 500;

/** The client groups to which a product can be opened, by name. @throws permission.denied */
export async function listProductGroups(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx.actor, "catalogue.edit");
  return ctx.db
    .select({ id: clientGroups.id, name: clientGroups.name })
    .from(clientGroups)
    .where(eq(clientGroups.accountId, ctx.actor.accountId))
    .orderBy(asc(clientGroups.name))
    .limit(GROUPS_MAX);
}
