import { and, eq } from "drizzle-orm";
import { clients, organizations } from "@/db/schema/clients";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { drawNumber } from "@/lib/server/draw-number";
import { recordEvent } from "@/lib/server/events";
import type { RegisterClientInput } from "./model/client-input";
import { findOrRegisterPerson } from "./rules/find-or-register-person";

/** `isNew` is false for a person who already was a client: he is given as he is, and nothing of him was changed. */
export type RegisteredClient = { id: string; isNew: boolean };

type Person = Extract<RegisterClientInput, { kind: "person" }>;
type Organization = Extract<RegisterClientInput, { kind: "organization" }>;

/**
 * Registers a person or an organisation as a client. Sending the form twice registers once.
 *
 * @throws permission.denied, client.already_exists
 */
export async function registerClient(ctx: WriteContext, input: RegisterClientInput): Promise<RegisteredClient> {
  requirePermission(ctx.actor, "client.create");
  return input.kind === "person" ? registerPerson(ctx, input) : registerOrganization(ctx, input);
}

async function registerPerson(ctx: WriteContext, input: Person): Promise<RegisteredClient> {
  try {
    const { client, isNewClient } = await findOrRegisterPerson(ctx, input);
    if (isNewClient && input.notes) await saveNotes(ctx, client.id, input.notes);
    return { id: client.id, isNew: client.id === input.id };
  } catch (error) {
    // The id of the form stands for another client already.
    if (brokenConstraint(error) === PRIMARY_KEY) throw new DomainError("conflict", "client.already_exists");
    throw error;
  }
}

const PRIMARY_KEY = "clients_account_id_id_pk";

async function saveNotes(ctx: WriteContext, clientId: string, notes: string): Promise<void> {
  await ctx.tx
    .update(clients)
    .set({ notes })
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, clientId)));
}

async function registerOrganization(ctx: WriteContext, input: Organization): Promise<RegisteredClient> {
  const { accountId } = ctx.actor;
  const { id, name, email, phone, locale, notes, legalName, taxNumber, registrationNumber, address } = input;
  const registeredById = ctx.actor.kind === "employee" ? ctx.actor.employeeId : null;
  const number = await drawNumber(ctx, "clients");
  const [created] = await ctx.tx
    .insert(clients)
    .values({
      accountId,
      id,
      number,
      kind: input.kind,
      name,
      email,
      phone,
      locale,
      notes,
      registeredById,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: [clients.accountId, clients.id] })
    .returning({ id: clients.id });
  if (!created) return sameAsBefore(ctx, input, registeredById);
  await ctx.tx.insert(organizations).values({ accountId, id, legalName, taxNumber, registrationNumber, address });
  await recordEvent(ctx, "client.created", { id }, { kind: input.kind, name });
  return { id, isNew: true };
}

async function sameAsBefore(
  ctx: WriteContext,
  input: Organization,
  registeredById: string | null,
): Promise<RegisteredClient> {
  const [known] = await ctx.db
    .select({ kind: clients.kind, name: clients.name, email: clients.email, registeredById: clients.registeredById })
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, input.id)))
    .limit(1);
  const isSame =
    known?.kind === input.kind &&
    known.name === input.name &&
    known.email === input.email &&
    known.registeredById === registeredById;
  if (!isSame) throw new DomainError("conflict", "client.already_exists");
  return { id: input.id, isNew: true };
}
