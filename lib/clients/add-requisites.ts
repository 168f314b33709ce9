import { and, eq } from "drizzle-orm";
import { requisites } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { AddRequisitesInput } from "./model/client-input";
import { lockOrganization } from "./rules/lock-client";
import { nextVersion } from "./rules/next-version";

/**
 * Adds a set of bank requisites to an organisation. Sending the form twice adds one.
 *
 * @throws permission.denied, client.not_found, client.not_an_organization, client.already_exists
 */
export async function addRequisites(ctx: WriteContext, input: AddRequisitesInput): Promise<void> {
  requirePermission(ctx.actor, "client.edit");
  const { client } = await lockOrganization(ctx, input.clientId);
  const [created] = await ctx.tx
    .insert(requisites)
    .values({ ...input, accountId: ctx.actor.accountId, createdAt: ctx.now })
    .onConflictDoNothing({ target: [requisites.accountId, requisites.id] })
    .returning({ id: requisites.id });
  if (created)
    await recordEvent(ctx, "client.requisites_added", await nextVersion(ctx, client), { title: input.title });
  else await requireSame(ctx, input);
}

async function requireSame(ctx: WriteContext, input: AddRequisitesInput): Promise<void> {
  const [known] = await ctx.db
    .select({ clientId: requisites.clientId, accountNumber: requisites.accountNumber, title: requisites.title })
    .from(requisites)
    .where(and(eq(requisites.accountId, ctx.actor.accountId), eq(requisites.id, input.id)))
    .limit(1);
  const isSame =
    known?.clientId === input.clientId && known.accountNumber === input.accountNumber && known.title === input.title;
  if (!isSame) throw new DomainError("conflict", "client.already_exists");
}
