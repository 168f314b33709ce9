import { and, desc, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { ClientRow, SearchClientsInput } from "./model/client-list";
import { clientColumns, matchesClient } from "./sql/client-columns";

const CHOICES_MAX = 20;
const MATCHES_MAX = 200;

/**
 * A few clients to choose from, by a part of name or e-mail or by number; without a query the newest. Whoever may make
 * orders may choose.
 *
 * @throws permission.denied
 */
export async function searchClients(ctx: ReadContext, input: SearchClientsInput): Promise<ClientRow[]> {
  requirePermission(ctx.actor, "client.list", "order.create");
  return ctx.db
    .select(clientColumns)
    .from(clients)
    .where(
      and(
        eq(clients.accountId, ctx.actor.accountId),
        input.kind && eq(clients.kind, input.kind),
        input.query ? matchesClient(input.query, MATCHES_MAX) : undefined,
      ),
    )
    .orderBy(desc(clients.createdAt), desc(clients.id))
    .limit(CHOICES_MAX);
}
