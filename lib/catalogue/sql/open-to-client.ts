import { and, eq, exists, isNotNull, not, type SQL, sql } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { isOpenTo } from "@/lib/orders/rules/offered-items";
import type { ReadContext } from "@/lib/server/context";

/**
 * Which products a client may have, by the rule that adding to an order follows. A blocked client has none; somebody
 * not known yet (null) only what is open to all.
 */
export function openToClient(ctx: ReadContext, clientId: string | null): SQL | undefined {
  if (clientId === null) return isOpenTo(null);
  const blocked = ctx.db
    .select({ one: sql`1` })
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, clientId), isNotNull(clients.blockedAt)));
  return and(not(exists(blocked)), isOpenTo(clientId));
}
