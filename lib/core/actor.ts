import type { Permission, Role } from "./functions";

/** What a member of an organisation sees of its orders (requirements R-UNI-27). */
export type MembershipLevel = "administrator" | "supervisor" | "manager" | "guest";

/** Where the actor is: the address given by the trusted proxy, kept with what he changes (promise V1). */
type Placed = { source?: string };

/** Staff of the account, with the functions that are on for them at this moment. */
export type EmployeeActor = Placed & {
  kind: "employee";
  accountId: string;
  employeeId: string;
  personId: string;
  sessionId: string;
  name: string;
  role: Role;
  functions: ReadonlySet<Permission>;
};

/** A person in the cabinet: one client of one account, with the organisations of that account he is a member of. */
export type CustomerActor = Placed & {
  kind: "customer";
  accountId: string;
  clientId: string;
  personId: string;
  sessionId: string;
  name: string;
  memberships: readonly { organizationId: string; level: MembershipLevel }[];
};

/** Staff of another account, which as an organisation receives orders of this one (subsection Incoming). */
export type PartnerActor = Placed & {
  kind: "partner";
  accountId: string;
  ownAccountId: string;
  organizationIds: readonly string[];
  employeeId: string;
  personId: string;
  name: string;
  functions: ReadonlySet<Permission>;
};

/** An external system, by its API key. */
export type ApiKeyActor = Placed & {
  kind: "apiKey";
  accountId: string;
  apiKeyId: string;
  name: string;
  functions: ReadonlySet<Permission>;
  /** Which orders exist for it: all of the account, or those that `ownKeyIds` made. */
  scope: "all" | "own";
  /** Itself and the keys that it replaced, one after the other: what they made is its own. */
  ownKeyIds: readonly string[];
};

/** A job working inside one account; with a place when it does what somebody outside the account asked for. */
export type JobActor = Placed & { kind: "job"; accountId: string; name: string };

/** Everyone who acts inside one account. A transaction belongs to exactly one of them. */
export type Actor = EmployeeActor | CustomerActor | PartnerActor | ApiKeyActor | JobActor;

/** A signed-in person outside any account: own password, own sessions, choice of the workplace. */
export type PersonActor = Placed & { kind: "person"; personId: string; sessionId: string; accountId: null };

/** Somebody who has not signed in. `source` is the address given by the trusted proxy. */
export type GuestActor = { kind: "guest"; source: string; accountId: null };

export type GlobalActor = PersonActor | GuestActor;
