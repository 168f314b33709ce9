import { and, eq } from "drizzle-orm";
import { licences } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import type { CustomerActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import { ownLicences } from "@/lib/orders/sql/visible-licences";
import type { WriteContext } from "@/lib/server/context";

type Licence = typeof licences.$inferSelect;
export type LockedLicence = { licence: Licence; order: LockedOrder; itemName: string };

/**
 * Takes a licence that the customer holds for change, its order first (design 2, Locks). The order itself may be out of
 * the holder's sight: he may have the licence from somebody else.
 *
 * @throws licence.not_found
 */
export async function lockLicence(ctx: WriteContext<CustomerActor>, licenceId: string): Promise<LockedLicence> {
  const { accountId } = ctx.actor;
  const seen = and(ownLicences(ctx.actor), eq(licences.id, licenceId));
  const [found] = await ctx.db.select().from(licences).where(seen).limit(1);
  if (!found) throw new DomainError("not_found", "licence.not_found");
  const [order] = await ctx.tx
    .select()
    .from(orders)
    .where(and(eq(orders.accountId, accountId), eq(orders.id, found.orderId)))
    .for("no key update")
    .limit(1);
  const [licence] = await ctx.tx.select().from(licences).where(seen).for("update").limit(1);
  const [line] = await ctx.db
    .select({ name: orderLines.name })
    .from(orderLines)
    .where(and(eq(orderLines.accountId, accountId), eq(orderLines.id, found.lineId)))
    .limit(1);
  if (!licence || !order || !line) throw new DomainError("not_found", "licence.not_found");
  return { licence, order, itemName: line.name };
}

/** @throws licence.already_activated */
export function requireGranted(licence: Licence): void {
  if (licence.state !== "granted") throw new DomainError("conflict", "licence.already_activated");
}
