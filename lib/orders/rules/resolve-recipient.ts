import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { findOrRegisterPerson } from "@/lib/clients/rules/find-or-register-person";
import { invalidField } from "@/lib/core/errors";
import type { RecipientInput } from "@/lib/orders/model/order-fields";
import type { WriteContext } from "@/lib/server/context";

type Client = typeof clients.$inferSelect;
export type ResolvedRecipient = {
  client: Client;
  isNew: boolean;
  typed: { firstName: string; lastName: string; email: string; phone: string };
};

/**
 * The client behind the recipient of an order: one already known, or a person registered now; an address that is known
 * is the known person, and nothing of him is overwritten (R-AGG-11 to 17).
 *
 * @throws client.not_found, client.not_a_person, client.not_an_organization, order.client_blocked
 */
export async function resolveRecipient(
  ctx: WriteContext,
  kind: "person" | "organization",
  input: RecipientInput,
): Promise<ResolvedRecipient> {
  const found = "clientId" in input ? await known(ctx, input.clientId) : await registered(ctx, kind, input);
  if (found.client.kind !== kind)
    throw invalidField("recipient", kind === "person" ? "client.not_a_person" : "client.not_an_organization");
  if (found.client.blockedAt) throw invalidField("recipient", "order.client_blocked");
  return found;
}

async function known(ctx: WriteContext, clientId: string): Promise<ResolvedRecipient> {
  const [client] = await ctx.db
    .select()
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, clientId)))
    .limit(1);
  if (!client) throw invalidField("recipient", "client.not_found");
  const { firstName, lastName, email, phone } = client;
  return {
    client,
    isNew: false,
    typed: { firstName: client.kind === "person" ? firstName : client.name, lastName, email, phone },
  };
}

async function registered(
  ctx: WriteContext,
  kind: string,
  input: Exclude<RecipientInput, { clientId: string }>,
): Promise<ResolvedRecipient> {
  if (kind !== "person") throw invalidField("recipient", "client.not_an_organization");
  const { client, isNewPerson } = await findOrRegisterPerson(ctx, input);
  const { firstName, lastName, email, phone } = input;
  return { client, isNew: isNewPerson, typed: { firstName, lastName, email, phone } };
}

/** The recipient's columns of an order. */
export function recipientColumns(recipient: ResolvedRecipient | null) {
  return {
    clientId: recipient?.client.id ?? null,
    recipientId: recipient?.client.id ?? null,
    ordererId: recipient?.client.kind === "person" ? recipient.client.id : null,
    recipientIsNew: recipient?.isNew ?? false,
    recipientFirstName: recipient?.typed.firstName ?? "",
    recipientLastName: recipient?.typed.lastName ?? "",
    recipientEmail: recipient?.typed.email ?? "",
    recipientPhone: recipient?.typed.phone ?? "",
  };
}
