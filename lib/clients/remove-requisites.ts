import { and, eq, isNull } from "drizzle-orm";
import { requisites } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { RemoveRequisitesInput } from "./model/client-input";
import { lockOrganization } from "./rules/lock-client";
import { nextVersion } from "./rules/next-version";

/**
 * Takes a set of bank requisites out of use. Documents that name it keep it.
 *
 * @throws permission.denied, client.not_found, client.requisites_not_found
 */
export async function removeRequisites(ctx: WriteContext, input: RemoveRequisitesInput): Promise<void> {
  requirePermission(ctx.actor, "client.edit");
  const { client } = await lockOrganization(ctx, input.clientId);
  const [removed] = await ctx.tx
    .update(requisites)
    .set({ archivedAt: ctx.now })
    .where(
      and(
        eq(requisites.accountId, ctx.actor.accountId),
        eq(requisites.clientId, input.clientId),
        eq(requisites.id, input.requisitesId),
        isNull(requisites.archivedAt),
      ),
    )
    .returning({ title: requisites.title });
  if (!removed) throw new DomainError("not_found", "client.requisites_not_found");
  await recordEvent(ctx, "client.requisites_removed", await nextVersion(ctx, client), removed);
}
