import { and, eq } from "drizzle-orm";
import { clientGroups } from "@/db/schema/clients";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { RenameGroupInput } from "./model/client-input";

/** @throws permission.denied, client.group_not_found, client.group_stale, client.group_name_used */
export async function renameGroup(ctx: WriteContext, input: RenameGroupInput): Promise<void> {
  requirePermission(ctx.actor, "settings.edit");
  const group = and(eq(clientGroups.accountId, ctx.actor.accountId), eq(clientGroups.id, input.groupId));
  const [before] = await ctx.tx
    .select({ name: clientGroups.name })
    .from(clientGroups)
    .where(group)
    .for("update")
    .limit(1);
  if (!before) throw new DomainError("not_found", "client.group_not_found");
  if (before.name === input.name) return;
  if (before.name !== input.seenName) throw new DomainError("conflict", "client.group_stale", { name: before.name });
  try {
    await ctx.tx.update(clientGroups).set({ name: input.name }).where(group);
  } catch (error) {
    if (brokenConstraint(error) === "client_groups_name") throw invalidField("name", "client.group_name_used");
    throw error;
  }
  const changes = { before: { name: before.name }, after: { name: input.name } };
  await recordEvent(ctx, "group.renamed", { id: input.groupId }, changes);
}
