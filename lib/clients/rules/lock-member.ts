import { and, eq } from "drizzle-orm";
import { clients, memberships } from "@/db/schema/clients";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { lockOrganization } from "./lock-client";

/** Takes a membership for change. @throws client.not_found, client.not_an_organization, client.member_not_found */
export async function lockMember(ctx: WriteContext, organizationId: string, clientId: string) {
  const { client: organization } = await lockOrganization(ctx, organizationId);
  const { accountId } = ctx.actor;
  const [member] = await ctx.tx
    .select({
      id: memberships.id,
      level: memberships.level,
      spendsBalance: memberships.spendsBalance,
      name: clients.name,
      email: clients.email,
    })
    .from(memberships)
    .innerJoin(clients, and(eq(clients.accountId, memberships.accountId), eq(clients.id, memberships.clientId)))
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.organizationId, organizationId),
        eq(memberships.clientId, clientId),
      ),
    )
    .limit(1);
  if (!member) throw new DomainError("not_found", "client.member_not_found");
  return { organization, member: { ...member, name: member.name || member.email } };
}
