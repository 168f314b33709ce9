import { and, eq, sql } from "drizzle-orm";
import { organizations } from "@/db/schema/clients";
import { dealings } from "@/db/schema/people";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { requireVersion } from "@/lib/core/version";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { LinkOrganizationInput } from "./model/client-input";
import { lockOrganization } from "./rules/lock-client";
import { nextVersion } from "./rules/next-version";

/**
 * Says which account an organisation is, when it sells with Kontor itself: its staff see our orders to it under Incoming,
 * from their next request on, or no longer when the link is taken away (R-UNI-03).
 *
 * @throws permission.denied, client.not_found, client.stale, client.not_an_organization,
 *   client.account_not_found, client.account_used
 */
export async function linkOrganization(ctx: WriteContext, input: LinkOrganizationInput): Promise<void> {
  requirePermission(ctx.actor, "client.edit");
  const { accountId } = ctx.actor;
  const { client, organization } = await lockOrganization(ctx, input.clientId);
  const ownAccountId = input.slug === "" ? null : await accountOfSlug(ctx, input.slug);
  const before = organization.ownAccountId;
  if (before === ownAccountId) return;
  requireVersion(client, input.version, "client.stale");

  await setAccount(ctx, client.id, ownAccountId);
  if (before) {
    await ctx.tx
      .delete(dealings)
      .where(and(eq(dealings.partyKind, "account"), eq(dealings.partyId, before), eq(dealings.accountId, accountId)));
  }
  if (ownAccountId) {
    await ctx.tx
      .insert(dealings)
      .values({ partyKind: "account", partyId: ownAccountId, accountId, createdAt: ctx.now })
      .onConflictDoNothing();
  }
  await recordEvent(ctx, "client.changed", await nextVersion(ctx, client), {
    before: { ownAccountId: before },
    after: { ownAccountId },
  });
}

async function accountOfSlug(ctx: WriteContext, slug: string): Promise<string> {
  const [found] = await ctx.db.select({ id: sql<string>`id` }).from(sql`lookup.account_by_slug(${slug})`).limit(1);
  if (!found || found.id === ctx.actor.accountId) throw invalidField("slug", "client.account_not_found");
  return found.id;
}

async function setAccount(ctx: WriteContext, clientId: string, ownAccountId: string | null): Promise<void> {
  try {
    await ctx.tx
      .update(organizations)
      .set({ ownAccountId })
      .where(and(eq(organizations.accountId, ctx.actor.accountId), eq(organizations.id, clientId)));
  } catch (error) {
    if (brokenConstraint(error) !== "organizations_own_account") throw error;
    throw new DomainError("conflict", "client.account_used", {}, [{ path: "slug", code: "client.account_used" }]);
  }
}
