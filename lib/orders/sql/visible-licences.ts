import { and, eq, inArray, ne, type SQL } from "drizzle-orm";
import { licences } from "@/db/schema/licences";
import type { CustomerActor, MembershipLevel } from "@/lib/core/actor";

const SEES_ALL: readonly MembershipLevel[] = ["administrator", "supervisor"];
const ACTS: readonly MembershipLevel[] = ["administrator"];

/** The licences that exist for a customer: his own, and those of organisations whose orders he all sees (R-UNI-27). */
export function visibleLicences(actor: CustomerActor): SQL {
  return heldBy(actor, SEES_ALL);
}

/** Those he may read the code of, activate and hand over: his own, and those of organisations that he administers. */
export function ownLicences(actor: CustomerActor): SQL {
  return heldBy(actor, ACTS);
}

/** For showing only what would not be refused; the use cases ask `ownLicences` again. */
export function actsOnLicencesOf(actor: CustomerActor, holderId: string): boolean {
  return holders(actor, ACTS).includes(holderId);
}

function heldBy(actor: CustomerActor, levels: readonly MembershipLevel[]): SQL {
  const ofAccount = eq(licences.accountId, actor.accountId);
  const scope = and(ofAccount, inArray(licences.holderId, holders(actor, levels)), ne(licences.state, "revoked"));
  return scope ?? ofAccount;
}

function holders(actor: CustomerActor, levels: readonly MembershipLevel[]): string[] {
  const organizations = actor.memberships.filter(({ level }) => levels.includes(level));
  return [actor.clientId, ...organizations.map(({ organizationId }) => organizationId)];
}
