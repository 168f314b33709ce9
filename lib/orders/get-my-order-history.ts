import { and, desc, eq, inArray } from "drizzle-orm";
import { events } from "@/db/schema/outbox";
import type { CustomerActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import {
  type CustomerHistoryEntry,
  customerEventTypes,
  factsForCustomer,
  type HistoryBy,
} from "@/lib/orders/model/customer-history";
import type { ReadContext } from "@/lib/server/context";
import { requireVisibleOrder } from "./rules/require-visible-order";

/** A customer's history is short; of a very long one the newest part is shown. */
const ENTRIES_MAX = 100;

/**
 * What happened to an order, newest first, as far as it is meant for the customer.
 *
 * @throws order.not_found
 */
export async function getMyOrderHistory(
  ctx: ReadContext<CustomerActor>,
  input: { orderId: string },
): Promise<CustomerHistoryEntry[]> {
  requirePermission(ctx.actor, "cabinet.orders");
  const { accountId } = ctx.actor;
  await requireVisibleOrder(ctx, input.orderId);
  const rows = await ctx.db
    .select()
    .from(events)
    .where(
      and(
        eq(events.accountId, accountId),
        inArray(events.subjectKind, ["order", "file"]),
        eq(events.subjectId, input.orderId),
        eq(events.visibleToCustomer, true),
        inArray(events.type, [...customerEventTypes]),
      ),
    )
    .orderBy(desc(events.at), desc(events.sequence), desc(events.id))
    .limit(ENTRIES_MAX);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    by: whoIs(ctx.actor, row),
    facts: factsForCustomer(row.type, row.data),
    at: row.at,
  }));
}

function whoIs(actor: CustomerActor, row: { actorKind: string; actorId: string }): HistoryBy {
  if (row.actorKind === "customer") return row.actorId === actor.clientId ? "me" : "customer";
  if (row.actorKind === "partner") return "customer";
  return row.actorKind === "job" ? "system" : "seller";
}
