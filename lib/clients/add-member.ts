import { memberships } from "@/db/schema/clients";
import { invalidField } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { requirePermission } from "@/lib/core/permissions";
import { requireRecentPassword } from "@/lib/people/rules/require-recent-password";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { AddMemberInput } from "./model/members";
import { lockClient, lockOrganization } from "./rules/lock-client";
import { nextVersion } from "./rules/next-version";

/**
 * Makes a person a member of an organisation; his level decides which of its orders he sees (R-UNI-27). It bites on his
 * next request.
 *
 * @throws permission.denied, password.again, client.not_found, client.not_an_organization, client.not_a_person,
 *   client.member_exists
 */
export async function addMember(ctx: WriteContext, input: AddMemberInput): Promise<void> {
  requirePermission(ctx.actor, "client.edit");
  await requireRecentPassword(ctx);
  const { client: organization } = await lockOrganization(ctx, input.organizationId);
  const person = await lockClient(ctx, input.clientId);
  if (person.kind !== "person") throw invalidField("clientId", "client.not_a_person");

  const { organizationId, clientId, level, spendsBalance } = input;
  const [created] = await ctx.tx
    .insert(memberships)
    .values({
      accountId: ctx.actor.accountId,
      id: newId(),
      organizationId,
      clientId,
      level,
      spendsBalance,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: [memberships.accountId, memberships.organizationId, memberships.clientId] })
    .returning({ id: memberships.id });
  if (!created) throw invalidField("clientId", "client.member_exists");
  const name = person.name || person.email;
  await recordEvent(ctx, "client.member_added", await nextVersion(ctx, organization), { clientId, name, level });
}
