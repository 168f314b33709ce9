import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { dealings, people } from "@/db/schema/people";
import { fullName } from "@/lib/clients/model/client-fields";
import { newId } from "@/lib/core/id";
import { normalizeEmail } from "@/lib/core/text";
import { findOrCreatePerson } from "@/lib/people/rules/find-or-create-person";
import type { ReadContext, WriteContext } from "@/lib/server/context";
import { drawNumber } from "@/lib/server/draw-number";
import { recordEvent } from "@/lib/server/events";
import { reading } from "@/lib/server/statement";

type Typed = { email: string; firstName: string; lastName: string; locale: string; phone: string; id?: string };
export type PersonClient = typeof clients.$inferSelect & { personId: string };
type Registered = {
  client: PersonClient;
  /** Nobody in the product had this address before: his first mail brings a login (R-AGG-16). */
  isNewPerson: boolean;
  isNewClient: boolean;
};

/**
 * The account's client of that address, registered when there is none. What was known of him stays as it is (R-AGG-17);
 * two registrations at once give one person and one client (R-UNI-05).
 * `looked`: what `clientByAddress` found, if that was asked already.
 */
export async function findOrRegisterPerson(
  ctx: WriteContext,
  typed: Typed,
  looked?: PersonClient | null,
): Promise<Registered> {
  const known = looked === undefined ? await clientByAddress(ctx, typed.email) : looked;
  if (known) return { client: known, isNewPerson: false, isNewClient: false };

  const { personId, isNew } = await findOrCreatePerson(ctx, typed.email);

  const { accountId } = ctx.actor;
  const created = await insertClient(ctx, personId, typed);
  if (!created) {
    const client = await clientOf(ctx, personId);
    if (!client) throw new Error("A client vanished between insert and select.");
    return { client, isNewPerson: false, isNewClient: false };
  }
  await ctx.tx
    .insert(dealings)
    .values({ partyKind: "client", partyId: personId, accountId, createdAt: ctx.now })
    .onConflictDoNothing();
  await recordEvent(ctx, "client.created", { id: created.id }, { kind: "person", name: created.name });
  return { client: created, isNewPerson: isNew, isNewClient: true };
}

/** The account's client of that address. Most who buy have bought before: they are found in one step. */
export async function clientByAddress(ctx: ReadContext, email: string): Promise<PersonClient | null> {
  const [row] = await readByAddress(ctx, { accountId: ctx.actor.accountId, emailKey: normalizeEmail(email) });
  return row ? { ...row.client, personId: row.personId } : null;
}

const readByAddress = reading<{ accountId: string; emailKey: string }>()((db, { accountId, emailKey }) =>
  db
    .select({ client: clients, personId: people.id })
    .from(people)
    .innerJoin(clients, and(eq(clients.accountId, accountId), eq(clients.personId, people.id)))
    .where(eq(people.emailKey, emailKey))
    .limit(1),
);

async function clientOf(ctx: WriteContext, personId: string): Promise<PersonClient | null> {
  const [row] = await ctx.db
    .select()
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.personId, personId)))
    .limit(1);
  return row ? { ...row, personId } : null;
}

async function insertClient(ctx: WriteContext, personId: string, typed: Typed): Promise<PersonClient | null> {
  const { firstName, lastName, locale, phone } = typed;
  const [row] = await ctx.tx
    .insert(clients)
    .values({
      accountId: ctx.actor.accountId,
      id: typed.id ?? newId(),
      number: await drawNumber(ctx, "clients"),
      kind: "person",
      personId,
      name: fullName(typed),
      firstName,
      lastName,
      email: typed.email.trim(),
      phone,
      locale,
      registeredById: ctx.actor.kind === "employee" ? ctx.actor.employeeId : null,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: [clients.accountId, clients.personId] })
    .returning();
  return row ? { ...row, personId } : null;
}
