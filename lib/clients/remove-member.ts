import { and, eq } from "drizzle-orm";
import { memberships } from "@/db/schema/clients";
import { requirePermission } from "@/lib/core/permissions";
import { requireRecentPassword } from "@/lib/people/rules/require-recent-password";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { RemoveMemberInput } from "./model/members";
import { lockMember } from "./rules/lock-member";
import { nextVersion } from "./rules/next-version";

/**
 * Ends a membership: on his next request the person sees nothing of the organisation any more (promise A1).
 *
 * @throws permission.denied, password.again, client.not_found, client.member_not_found
 */
export async function removeMember(ctx: WriteContext, input: RemoveMemberInput): Promise<void> {
  requirePermission(ctx.actor, "client.edit");
  await requireRecentPassword(ctx);
  const { organization, member } = await lockMember(ctx, input.organizationId, input.clientId);
  await ctx.tx
    .delete(memberships)
    .where(and(eq(memberships.accountId, ctx.actor.accountId), eq(memberships.id, member.id)));
  await recordEvent(ctx, "client.member_removed", await nextVersion(ctx, organization), {
    clientId: input.clientId,
    name: member.name,
  });
}
