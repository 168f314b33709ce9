import { clientGroups } from "@/db/schema/clients";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { CreateGroupInput } from "./model/client-input";

/** Makes a group of clients, to which products can be opened or closed. @throws permission.denied, client.group_name_used */
export async function createGroup(ctx: WriteContext, input: CreateGroupInput): Promise<{ id: string }> {
  requirePermission(ctx.actor, "settings.edit");
  const { id, name } = input;
  try {
    await ctx.tx.insert(clientGroups).values({ accountId: ctx.actor.accountId, id, name, createdAt: ctx.now });
  } catch (error) {
    if (brokenConstraint(error) === "client_groups_name") throw invalidField("name", "client.group_name_used");
    if (brokenConstraint(error)) throw new DomainError("conflict", "client.already_exists");
    throw error;
  }
  await recordEvent(ctx, "group.created", { id }, { name });
  return { id };
}
