import { clientGroupMembers, clientGroups, clients, memberships, organizations } from "@/db/schema/clients";
import { dealings, people } from "@/db/schema/people";
import type { MembershipLevel } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { drawNumber } from "@/lib/server/draw-number";

type Person = {
  firstName?: string;
  lastName?: string;
  email?: string;
  locale?: string;
  blocked?: boolean;
  /** Of somebody who is there already, because another company knows him. */
  personId?: string;
};

/** A person known to the account as a client. */
export async function aPerson(ctx: WriteContext, overrides: Person = {}) {
  const { firstName = "Anna", lastName = "Berg", locale = "en", blocked = false } = overrides;
  const { accountId } = ctx.actor;
  const id = newId();
  const email = overrides.email ?? `anna.${id}@customer.example`;
  const personId = overrides.personId ?? newId();
  const person = { id: personId, email, emailKey: email.toLowerCase(), createdAt: ctx.now };
  await ctx.tx.insert(people).values(person).onConflictDoNothing({ target: people.id });
  await ctx.tx.insert(dealings).values({ partyKind: "client", partyId: personId, accountId, createdAt: ctx.now });
  const number = await drawNumber(ctx, "clients");
  const name = `${firstName} ${lastName}`.trim();
  const row = {
    accountId,
    id,
    number,
    kind: "person",
    personId,
    name,
    firstName,
    lastName,
    email,
    locale,
    createdAt: ctx.now,
  };
  await ctx.tx.insert(clients).values({ ...row, blockedAt: blocked ? ctx.now : null });
  return row;
}

/** An organisation known to the account as a client. */
export async function anOrganization(
  ctx: WriteContext,
  overrides: { name?: string; email?: string; ownAccountId?: string } = {},
) {
  const { name = "School 5", email = "office@school5.example", ownAccountId = null } = overrides;
  const { accountId } = ctx.actor;
  const id = newId();
  const number = await drawNumber(ctx, "clients");
  const row = {
    accountId,
    id,
    number,
    kind: "organization",
    personId: null,
    name,
    email,
    locale: "en",
    createdAt: ctx.now,
  };
  await ctx.tx.insert(clients).values(row);
  await ctx.tx.insert(organizations).values({ accountId, id, legalName: `${name} Ltd`, ownAccountId });
  return row;
}

/** Makes a person a member of an organisation. */
export async function aMembership(ctx: WriteContext, organizationId: string, clientId: string, level: MembershipLevel) {
  const { accountId } = ctx.actor;
  await ctx.tx
    .insert(memberships)
    .values({ accountId, id: newId(), organizationId, clientId, level, createdAt: ctx.now });
}

/** A client group with its members. */
export async function aClientGroup(ctx: WriteContext, name: string, clientIds: readonly string[] = []) {
  const { accountId } = ctx.actor;
  const id = newId();
  await ctx.tx.insert(clientGroups).values({ accountId, id, name, createdAt: ctx.now });
  if (clientIds.length > 0)
    await ctx.tx.insert(clientGroupMembers).values(clientIds.map((clientId) => ({ accountId, groupId: id, clientId })));
  return { id, name };
}
