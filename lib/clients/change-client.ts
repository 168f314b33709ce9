import { and, eq } from "drizzle-orm";
import { clients, organizations } from "@/db/schema/clients";
import { DomainError } from "@/lib/core/errors";
import { changesBetween } from "@/lib/core/event-table";
import { requirePermission } from "@/lib/core/permissions";
import { requireVersion } from "@/lib/core/version";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ClientSummary } from "./model/client-card";
import { fullName } from "./model/client-fields";
import type { ChangeClientInput } from "./model/client-input";
import { lockClient, lockOrganization } from "./rules/lock-client";

type Person = Extract<ChangeClientInput, { kind: "person" }>;
type Organization = Extract<ChangeClientInput, { kind: "organization" }>;

/**
 * Changes what this company knows of a client. Orders keep what was typed on them. Sent again, a change that is already
 * made is no conflict.
 *
 * @throws permission.denied, client.not_found, client.stale, client.not_a_person, client.not_an_organization
 */
export async function changeClient(ctx: WriteContext, input: ChangeClientInput): Promise<ClientSummary> {
  requirePermission(ctx.actor, "client.edit");
  return input.kind === "person" ? changePerson(ctx, input) : changeOrganization(ctx, input);
}

async function changePerson(ctx: WriteContext, input: Person): Promise<ClientSummary> {
  const before = await lockClient(ctx, input.clientId);
  if (before.kind !== "person") throw new DomainError("invalid", "client.not_a_person");
  const { firstName, lastName, phone, locale, notes } = input;
  const after = { firstName, lastName, phone, locale, notes };
  const changes = changesBetween({ ...pick(before, after) }, after);
  if (!changes) return { id: before.id, version: before.version };
  requireVersion(before, input.version, "client.stale");
  const version = before.version + 1;
  await ctx.tx
    .update(clients)
    .set({ ...after, name: fullName(input), version })
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, before.id)));
  await recordEvent(ctx, "client.changed", { id: before.id, version }, changes);
  return { id: before.id, version };
}

async function changeOrganization(ctx: WriteContext, input: Organization): Promise<ClientSummary> {
  const { client, organization } = await lockOrganization(ctx, input.clientId);
  const { accountId } = ctx.actor;
  const { name, email, phone, locale, notes, legalName, taxNumber, registrationNumber, address } = input;
  const known = { name, email, phone, locale, notes };
  const legal = { legalName, taxNumber, registrationNumber, address };
  const changes = changesBetween({ ...pick(client, known), ...pick(organization, legal) }, { ...known, ...legal });
  if (!changes) return { id: client.id, version: client.version };
  requireVersion(client, input.version, "client.stale");
  const version = client.version + 1;
  await ctx.tx
    .update(clients)
    .set({ ...known, version })
    .where(and(eq(clients.accountId, accountId), eq(clients.id, client.id)));
  await ctx.tx
    .update(organizations)
    .set(legal)
    .where(and(eq(organizations.accountId, accountId), eq(organizations.id, client.id)));
  await recordEvent(ctx, "client.changed", { id: client.id, version }, changes);
  return { id: client.id, version };
}

/** The fields of a row that the other object names. */
function pick<T extends Record<string, string>>(row: Record<keyof T & string, string>, like: T): T {
  return Object.fromEntries(Object.keys(like).map((name) => [name, row[name]])) as T; // Same names, same kind of values.
}
