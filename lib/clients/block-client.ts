import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ClientSummary } from "./model/client-card";
import type { ClientIdInput } from "./model/client-input";
import { lockClient } from "./rules/lock-client";

/** Nothing more can be ordered for a blocked client, by himself or by staff (R-BIL-05). @throws permission.denied, client.not_found */
export async function blockClient(ctx: WriteContext, input: ClientIdInput): Promise<ClientSummary> {
  requirePermission(ctx.actor, "client.edit");
  const client = await lockClient(ctx, input.clientId);
  if (client.blockedAt) return { id: client.id, version: client.version };
  const version = client.version + 1;
  await ctx.tx
    .update(clients)
    .set({ blockedAt: ctx.now, version })
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, client.id)));
  await recordEvent(ctx, "client.blocked", { id: client.id, version }, {});
  return { id: client.id, version };
}
