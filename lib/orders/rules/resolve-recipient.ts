import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { clientByAddress, findOrRegisterPerson } from "@/lib/clients/rules/find-or-register-person";
import { invalidField } from "@/lib/core/errors";
import type { RecipientInput } from "@/lib/orders/model/order-fields";
import type { ReadContext, WriteContext } from "@/lib/server/context";
import { reading } from "@/lib/server/statement";

type Client = typeof clients.$inferSelect;
export type ResolvedRecipient = {
  client: Client;
  isNew: boolean;
  typed: { firstName: string; lastName: string; email: string; phone: string };
};

/**
 * The client behind the recipient of an order: one already known, or a person registered now; an address that is known
 * is the known person, and nothing of him is overwritten (R-AGG-11 to 17). `looked`: what `knownRecipient` found, if that
 * was asked already.
 *
 * @throws client.not_found, client.not_a_person, client.not_an_organization, order.client_blocked
 */
export async function resolveRecipient(
  ctx: WriteContext,
  kind: "person" | "organization",
  input: RecipientInput,
  looked?: Known,
): Promise<ResolvedRecipient> {
  const known = looked === undefined ? await knownRecipient(ctx, input) : looked;
  const found = "clientId" in input ? asKnown(known) : await registered(ctx, kind, input, known);
  if (found.client.kind !== kind)
    throw invalidField("recipient", kind === "person" ? "client.not_a_person" : "client.not_an_organization");
  if (found.client.blockedAt) throw invalidField("recipient", "order.client_blocked");
  return found;
}

type Known = Client | null;

/** Who of the account's clients is meant, by id or address; null when there is none yet. */
export async function knownRecipient(ctx: ReadContext, input: RecipientInput): Promise<Known> {
  if (!("clientId" in input)) return clientByAddress(ctx, input.email);
  const [client] = await readClient(ctx, { accountId: ctx.actor.accountId, clientId: input.clientId });
  return client ?? null;
}

const readClient = reading<{ accountId: string; clientId: string }>()((db, { accountId, clientId }) =>
  db
    .select()
    .from(clients)
    .where(and(eq(clients.accountId, accountId), eq(clients.id, clientId)))
    .limit(1),
);

function asKnown(client: Known): ResolvedRecipient {
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
  known: Known,
): Promise<ResolvedRecipient> {
  if (kind !== "person") throw invalidField("recipient", "client.not_an_organization");
  const { firstName, lastName, email, phone } = input;
  const typed = { firstName, lastName, email, phone };
  if (known) return { client: known, isNew: false, typed };
  const { client, isNewPerson } = await findOrRegisterPerson(ctx, input, null);
  return { client, isNew: isNewPerson, typed };
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
