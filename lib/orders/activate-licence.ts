import { and, eq, ne, sql } from "drizzle-orm";
import { licences } from "@/db/schema/licences";
import { orderLines } from "@/db/schema/orders";
import type { CustomerActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ActivateLicenceInput } from "./model/commands";
import { changeOrder } from "./rules/change-order";
import { type LockedLicence, lockLicence, requireGranted } from "./rules/lock-licence";

/**
 * Activates a licence on the person who holds it (R-AGG-19). An organisation's licence is handed over to a person first.
 *
 * @throws permission.denied, licence.not_found, licence.already_activated, licence.needs_person
 */
export async function activateLicence(
  ctx: WriteContext<CustomerActor>,
  input: ActivateLicenceInput,
): Promise<{ id: string; state: "activated" }> {
  requirePermission(ctx.actor, "licence.activate");
  const locked = await lockLicence(ctx, input.licenceId);
  requireGranted(locked.licence);
  if (locked.licence.holderId !== ctx.actor.clientId) throw new DomainError("conflict", "licence.needs_person");
  await ctx.tx
    .update(licences)
    .set({ state: "activated", activatedAt: ctx.now })
    .where(and(eq(licences.accountId, ctx.actor.accountId), eq(licences.id, locked.licence.id)));
  const order = await changeOrder(ctx, locked.order, await rolledUp(ctx, locked));
  const { itemName: item, licence } = locked;
  await recordEvent(ctx, "order.licence_activated", order, { licenceId: licence.id, item, on: ctx.actor.name });
  return { id: licence.id, state: "activated" };
}

/** A line, and then the order, is `activated` when the last of its licences is. */
async function rolledUp(ctx: WriteContext, { licence, order }: LockedLicence): Promise<{ grantState?: string }> {
  const open = and(eq(licences.accountId, order.accountId), ne(licences.state, "activated"));
  const openIn = (scope: ReturnType<typeof eq>) => ctx.db.$count(licences, and(open, scope));
  if ((await openIn(eq(licences.lineId, licence.lineId))) > 0) return {};
  await ctx.tx
    .update(orderLines)
    .set({ grantState: sql`'activated'` })
    .where(and(eq(orderLines.accountId, order.accountId), eq(orderLines.id, licence.lineId)));
  return (await openIn(eq(licences.orderId, order.id))) > 0 ? {} : { grantState: "activated" };
}
