import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { licences } from "@/db/schema/licences";
import { findOrRegisterPerson } from "@/lib/clients/rules/find-or-register-person";
import type { CustomerActor } from "@/lib/core/actor";
import { invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { HandOverLicenceInput } from "./model/commands";
import { changeOrder } from "./rules/change-order";
import { lockLicence, requireGranted } from "./rules/lock-licence";

/**
 * Hands a licence that is not activated to another person, who alone can activate it from then on and is told by mail
 * (R-AGG-19).
 *
 * @throws permission.denied, licence.not_found, licence.already_activated, licence.own, licence.cannot_receive
 */
export async function handOverLicence(
  ctx: WriteContext<CustomerActor>,
  input: HandOverLicenceInput,
): Promise<{ id: string }> {
  requirePermission(ctx.actor, "licence.hand_over");
  const { licence, order, itemName } = await lockLicence(ctx, input.licenceId);
  requireGranted(licence);
  const { client, isNewPerson } = await findOrRegisterPerson(ctx, {
    email: input.email,
    firstName: "",
    lastName: "",
    phone: "",
    locale: input.locale,
  });
  if (client.id === licence.holderId) throw invalidField("email", "licence.own");
  if (client.blockedAt) throw invalidField("email", "licence.cannot_receive");
  await ctx.tx
    .update(licences)
    .set({ holderId: client.id, handedOverAt: ctx.now })
    .where(and(eq(licences.accountId, ctx.actor.accountId), eq(licences.id, licence.id)));
  const changed = await changeOrder(ctx, order);
  const to = client.name || client.email;
  const told = { licenceId: licence.id, item: itemName, from: await nameOf(ctx, licence.holderId), to };
  await recordEvent(ctx, "order.licence_handed_over", changed, told, [
    {
      kind: "licence-received",
      to: { email: client.email, name: client.name },
      locale: client.locale,
      props: { licenceId: licence.id, withPassword: isNewPerson },
    },
  ]);
  // The name behind the address is the seller's knowledge, not the giver's (promise R7).
  return { id: licence.id };
}

async function nameOf(ctx: WriteContext, clientId: string): Promise<string> {
  const [row] = await ctx.db
    .select({ name: clients.name, email: clients.email })
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, clientId)))
    .limit(1);
  return row?.name || row?.email || "";
}
