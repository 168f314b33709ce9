import { and, eq } from "drizzle-orm";
import { memberships } from "@/db/schema/clients";
import { changesBetween } from "@/lib/core/event-table";
import { requirePermission } from "@/lib/core/permissions";
import { requireVersion } from "@/lib/core/version";
import { requireRecentPassword } from "@/lib/people/rules/require-recent-password";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeMemberInput } from "./model/members";
import { lockMember } from "./rules/lock-member";
import { nextVersion } from "./rules/next-version";

/**
 * Changes what a member sees of the organisation's orders and whether he may spend its balance. Bites on his next request.
 *
 * @throws permission.denied, password.again, client.not_found, client.stale, client.member_not_found
 */
export async function changeMember(ctx: WriteContext, input: ChangeMemberInput): Promise<void> {
  requirePermission(ctx.actor, "client.edit");
  await requireRecentPassword(ctx);
  const { organization, member } = await lockMember(ctx, input.organizationId, input.clientId);
  const { level, spendsBalance, clientId } = input;
  const changes = changesBetween(
    { level: member.level, spendsBalance: member.spendsBalance },
    { level: level as string, spendsBalance },
  );
  if (!changes) return;
  requireVersion(organization, input.version, "client.stale");
  await ctx.tx
    .update(memberships)
    .set({ level, spendsBalance })
    .where(and(eq(memberships.accountId, ctx.actor.accountId), eq(memberships.id, member.id)));
  const changed = await nextVersion(ctx, organization);
  await recordEvent(ctx, "client.member_changed", changed, { ...changes, clientId, name: member.name });
}
