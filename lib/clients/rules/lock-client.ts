import { and, eq } from "drizzle-orm";
import { clients, organizations } from "@/db/schema/clients";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";

export type LockedClient = typeof clients.$inferSelect;

/** Takes a client of the account for change. @throws client.not_found */
export async function lockClient(ctx: WriteContext, clientId: string): Promise<LockedClient> {
  const [row] = await ctx.tx
    .select()
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, clientId)))
    .for("no key update")
    .limit(1);
  if (!row) throw new DomainError("not_found", "client.not_found");
  return row;
}

/** Takes an organisation for change, with its legal side. @throws client.not_found, client.not_an_organization */
export async function lockOrganization(ctx: WriteContext, clientId: string) {
  const client = await lockClient(ctx, clientId);
  const [organization] = await ctx.tx
    .select()
    .from(organizations)
    .where(and(eq(organizations.accountId, ctx.actor.accountId), eq(organizations.id, clientId)))
    .limit(1);
  if (!organization) throw new DomainError("invalid", "client.not_an_organization");
  return { client, organization };
}
