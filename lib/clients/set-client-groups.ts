import { and, asc, eq, inArray } from "drizzle-orm";
import { clientGroupMembers, clientGroups } from "@/db/schema/clients";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { requireVersion } from "@/lib/core/version";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ClientSummary } from "./model/client-card";
import type { SetClientGroupsInput } from "./model/client-input";
import { lockClient } from "./rules/lock-client";
import { nextVersion } from "./rules/next-version";

const GROUPS_MAX = 500;

/**
 * Puts a client into exactly these groups. They decide which products are open to him (R-BIL-04).
 *
 * @throws permission.denied, client.not_found, client.stale, client.group_not_found
 */
export async function setClientGroups(ctx: WriteContext, input: SetClientGroupsInput): Promise<ClientSummary> {
  requirePermission(ctx.actor, "client.edit");
  const { accountId } = ctx.actor;
  const client = await lockClient(ctx, input.clientId);
  const wanted = await groupNames(ctx, input.groupIds);
  if (wanted.length !== new Set(input.groupIds).size) throw new DomainError("not_found", "client.group_not_found");
  const before = await groupsOf(ctx, client.id);
  const [namesBefore, namesAfter] = [namesOf(before), namesOf(wanted)];
  if (namesBefore === namesAfter) return { id: client.id, version: client.version };
  requireVersion(client, input.version, "client.stale");

  const ofClient = and(eq(clientGroupMembers.accountId, accountId), eq(clientGroupMembers.clientId, client.id));
  await ctx.tx.delete(clientGroupMembers).where(ofClient);
  if (wanted.length > 0) {
    await ctx.tx
      .insert(clientGroupMembers)
      .values(wanted.map((group) => ({ accountId, groupId: group.id, clientId: client.id })));
  }
  const changes = { before: { groups: namesBefore }, after: { groups: namesAfter } };
  const { id, version } = await nextVersion(ctx, client);
  await recordEvent(ctx, "client.groups_changed", { id, version }, changes);
  return { id, version };
}

type Group = { id: string; name: string };

function namesOf(groups: readonly Group[]): string {
  return groups.map((group) => group.name).join(", ");
}

async function groupNames(ctx: WriteContext, groupIds: readonly string[]): Promise<Group[]> {
  if (groupIds.length === 0) return [];
  return ctx.db
    .select({ id: clientGroups.id, name: clientGroups.name })
    .from(clientGroups)
    .where(and(eq(clientGroups.accountId, ctx.actor.accountId), inArray(clientGroups.id, [...groupIds])))
    .orderBy(asc(clientGroups.name))
    .limit(GROUPS_MAX);
}

async function groupsOf(ctx: WriteContext, clientId: string): Promise<Group[]> {
  return ctx.db
    .select({ id: clientGroups.id, name: clientGroups.name })
    .from(clientGroupMembers)
    .innerJoin(
      clientGroups,
      and(eq(clientGroups.accountId, clientGroupMembers.accountId), eq(clientGroups.id, clientGroupMembers.groupId)),
    )
    .where(and(eq(clientGroupMembers.accountId, ctx.actor.accountId), eq(clientGroupMembers.clientId, clientId)))
    .orderBy(asc(clientGroups.name))
    .limit(GROUPS_MAX);
}
