import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import type { WriteContext } from "@/lib/server/context";

/** The next version of a locked client after a change of what hangs on him; what was seen before is stale from now on. */
export async function nextVersion<C extends { id: string; version: number }>(ctx: WriteContext, client: C): Promise<C> {
  const version = client.version + 1;
  await ctx.tx
    .update(clients)
    .set({ version })
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, client.id)));
  return { ...client, version };
}
