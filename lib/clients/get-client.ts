import { and, asc, eq, isNull } from "drizzle-orm";
import { requisites } from "@/db/schema/accounts";
import { clientGroupMembers, clientGroups, clients, memberships, organizations } from "@/db/schema/clients";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { ClientIdInput } from "./model/client-input";
import type { ClientCard, Member, RequisitesRow } from "./model/client-list";
import { clientColumns } from "./sql/client-columns";

const MEMBERS_MAX = 500;
const GROUPS_MAX = 500;
const REQUISITES_MAX = 100;

/** The card of a client. @throws permission.denied, client.not_found */
export async function getClient(ctx: ReadContext, input: ClientIdInput): Promise<ClientCard> {
  requirePermission(ctx.actor, "client.view");
  const { accountId } = ctx.actor;
  const [row] = await ctx.db
    .select({
      ...clientColumns,
      version: clients.version,
      firstName: clients.firstName,
      lastName: clients.lastName,
      locale: clients.locale,
      notes: clients.notes,
      mailStoppedAt: clients.mailStoppedAt,
      organization: {
        legalName: organizations.legalName,
        taxNumber: organizations.taxNumber,
        registrationNumber: organizations.registrationNumber,
        address: organizations.address,
        ownAccountId: organizations.ownAccountId,
      },
    })
    .from(clients)
    .leftJoin(organizations, and(eq(organizations.accountId, clients.accountId), eq(organizations.id, clients.id)))
    .where(and(eq(clients.accountId, accountId), eq(clients.id, input.clientId)))
    .limit(1);
  if (!row) throw new DomainError("not_found", "client.not_found");
  const { mailStoppedAt, organization: legal, ...facts } = row;
  const isPerson = facts.kind === "person";
  return {
    ...facts,
    mailStopped: mailStoppedAt !== null,
    organization: isPerson || !legal ? null : legalSide(legal),
    groups: await groupsOf(ctx, facts.id),
    members: isPerson ? [] : await membersOf(ctx, facts.id),
    memberOf: isPerson ? await organizationsOf(ctx, facts.id) : [],
    requisites: isPerson ? [] : await requisitesOf(ctx, facts.id),
  };
}

type LegalSide = NonNullable<ClientCard["organization"]>;

function legalSide({
  ownAccountId,
  ...legal
}: Omit<LegalSide, "isAccount"> & { ownAccountId: string | null }): LegalSide {
  return { ...legal, isAccount: ownAccountId !== null };
}

function groupsOf(ctx: ReadContext, clientId: string) {
  return ctx.db
    .select({ id: clientGroups.id, name: clientGroups.name })
    .from(clientGroupMembers)
    .innerJoin(
      clientGroups,
      and(eq(clientGroups.accountId, clientGroupMembers.accountId), eq(clientGroups.id, clientGroupMembers.groupId)),
    )
    .where(and(eq(clientGroupMembers.accountId, ctx.actor.accountId), eq(clientGroupMembers.clientId, clientId)))
    .orderBy(asc(clientGroups.name))
    .limit(GROUPS_MAX);
}

const memberColumns = {
  clientId: clients.id,
  number: clients.number,
  name: clients.name,
  email: clients.email,
  level: memberships.level,
  spendsBalance: memberships.spendsBalance,
};

function membersOf(ctx: ReadContext, organizationId: string): Promise<Member[]> {
  return ctx.db
    .select(memberColumns)
    .from(memberships)
    .innerJoin(clients, and(eq(clients.accountId, memberships.accountId), eq(clients.id, memberships.clientId)))
    .where(and(eq(memberships.accountId, ctx.actor.accountId), eq(memberships.organizationId, organizationId)))
    .orderBy(asc(clients.name), asc(clients.id))
    .limit(MEMBERS_MAX);
}

function organizationsOf(ctx: ReadContext, clientId: string): Promise<Member[]> {
  return ctx.db
    .select(memberColumns)
    .from(memberships)
    .innerJoin(clients, and(eq(clients.accountId, memberships.accountId), eq(clients.id, memberships.organizationId)))
    .where(and(eq(memberships.accountId, ctx.actor.accountId), eq(memberships.clientId, clientId)))
    .orderBy(asc(clients.name), asc(clients.id))
    .limit(MEMBERS_MAX);
}

function requisitesOf(ctx: ReadContext, clientId: string): Promise<RequisitesRow[]> {
  return ctx.db
    .select({
      id: requisites.id,
      title: requisites.title,
      holder: requisites.holder,
      bankName: requisites.bankName,
      accountNumber: requisites.accountNumber,
      bic: requisites.bic,
      correspondentAccount: requisites.correspondentAccount,
    })
    .from(requisites)
    .where(
      and(
        eq(requisites.accountId, ctx.actor.accountId),
        eq(requisites.clientId, clientId),
        isNull(requisites.archivedAt),
      ),
    )
    .orderBy(asc(requisites.createdAt), asc(requisites.id))
    .limit(REQUISITES_MAX);
}
