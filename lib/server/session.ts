import { and, eq, isNull, sql } from "drizzle-orm";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { employees } from "@/db/schema/accounts";
import { clients, memberships, organizations } from "@/db/schema/clients";
import { dealings, people, sessions } from "@/db/schema/people";
import type {
  CustomerActor,
  EmployeeActor,
  GuestActor,
  MembershipLevel,
  PartnerActor,
  PersonActor,
} from "@/lib/core/actor";
import { effectiveFunctions, type Role } from "@/lib/core/functions";
import { receivesForCompany } from "@/lib/core/permissions";
import { auth, signIn, signOut } from "./auth";
import { hashToken } from "./cipher";
import { readAs, writeAs } from "./context";

const MINUTE_MS = 60_000;
const IDLE_MS = { staff: 60 * MINUTE_MS, customer: 24 * 60 * MINUTE_MS } as const;
/** `lastSeenAt` is written at most this often. */
const TOUCH_MS = MINUTE_MS;
const ACCOUNTS_MAX = 200;

const NOBODY: GuestActor = { kind: "guest", source: "", accountId: null };

/** The signed-in person of this request. */
export type SignedIn = {
  sessionId: string;
  personId: string;
  email: string;
  kind: "staff" | "customer";
  workplaceAccountId: string | null;
  locale: string | null;
  theme: string;
  passwordCheckedAt: Date;
};

/** Puts the token of a new session row into the cookie, in a server action. */
export async function startSession(sessionToken: string): Promise<void> {
  await signIn("credentials", { sessionToken, redirect: false });
}

/** Clears the cookie, in a server action. The row is ended by the use case. */
export async function clearSession(): Promise<void> {
  await signOut({ redirect: false });
}

/** Who is signed in, asked of the database once per request (promise A1); null for nobody. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const token = (await auth())?.sessionToken;
  if (!token) return null;
  const found = await readAs(NOBODY, async (ctx) => {
    const [row] = await ctx.db
      .select({ session: sessions, email: people.email, locale: people.locale, theme: people.theme })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(and(eq(sessions.tokenHash, hashToken(token)), isNull(sessions.endedAt), isNull(people.disabledAt)))
      .limit(1);
    if (!row || row.session.expiresAt <= ctx.now) return null;
    const kind = row.session.kind === "staff" ? "staff" : "customer";
    const idleMs = ctx.now.getTime() - row.session.lastSeenAt.getTime();
    return idleMs > IDLE_MS[kind] ? null : ({ ...row, kind, idleMs } as const);
  });
  if (!found) return null;
  const { session, email, locale, theme, kind } = found;
  if (found.idleMs > TOUCH_MS) await touch(session.id);
  const { personId, workplaceAccountId, passwordCheckedAt } = session;
  return { sessionId: session.id, personId, email, kind, workplaceAccountId, locale, theme, passwordCheckedAt };
});

function touch(sessionId: string): Promise<void> {
  return writeAs(NOBODY, async (ctx) => {
    await ctx.tx.update(sessions).set({ lastSeenAt: ctx.now }).where(eq(sessions.id, sessionId));
  });
}

/** The person outside any account: own password, sessions, workplaces. */
export async function currentPerson(): Promise<PersonActor | null> {
  const session = await currentSession();
  if (!session) return null;
  const { personId, sessionId } = session;
  return { kind: "person", personId, sessionId, accountId: null, source: await requestSource() };
}

/** Whoever calls, without looking at a session. The address comes from our own server, which drops what clients send. */
export async function currentGuest(): Promise<GuestActor> {
  return { kind: "guest", source: await requestSource(), accountId: null };
}

async function requestSource(): Promise<string> {
  return (await headers()).get("x-kontor-source") ?? "";
}

/** The employee at the workplace chosen in this session, with the functions that are on at this moment; null otherwise. */
export const currentEmployee = cache(async (): Promise<EmployeeActor | null> => {
  const session = await currentSession();
  if (!session?.workplaceAccountId || session.kind !== "staff") return null;
  const { workplaceAccountId: accountId, personId, sessionId } = session;
  const nobody = { kind: "job", accountId, name: "session" } as const;
  const source = await requestSource();
  return readAs(nobody, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(employees)
      .where(and(eq(employees.accountId, accountId), eq(employees.personId, personId), eq(employees.state, "active")))
      .limit(1);
    if (!row) return null;
    const role = row.role as Role; // A CHECK of the table allows nothing else.
    const name = `${row.firstName} ${row.lastName}`.trim() || row.email;
    return {
      kind: "employee",
      accountId,
      employeeId: row.id,
      personId,
      sessionId,
      name,
      role,
      functions: effectiveFunctions(role, row.functions),
      source,
    };
  });
});

/** The accounts in which the signed-in person has something to see, by how he is known there. */
export const currentDealings = cache(async (): Promise<{ accountId: string; partyKind: string }[]> => {
  const session = await currentSession();
  if (!session) return [];
  return readAs(NOBODY, (ctx) =>
    ctx.db
      .select({ accountId: dealings.accountId, partyKind: dealings.partyKind })
      .from(dealings)
      .where(and(eq(dealings.partyId, session.personId), sql`${dealings.partyKind} in ('employee', 'client')`))
      .limit(ACCOUNTS_MAX),
  );
});

/** The signed-in person as a client of one account; null when he is none there, also for what is no id. */
export const currentCustomer = cache(async (accountId: unknown): Promise<CustomerActor | null> => {
  const wanted = z.uuid().safeParse(accountId);
  const session = await currentSession();
  if (!session || !wanted.success) return null;
  const known = await currentDealings();
  if (!known.some((dealing) => dealing.partyKind === "client" && dealing.accountId === wanted.data)) return null;
  return customerOf(session, wanted.data);
});

/** The signed-in person as a client of every account that knows him, for lists over all of them. */
export async function currentCustomers(): Promise<CustomerActor[]> {
  const known = await currentDealings();
  const found = await Promise.all(
    known.filter((dealing) => dealing.partyKind === "client").map((dealing) => currentCustomer(dealing.accountId)),
  );
  return found.filter((actor) => actor !== null);
}

async function customerOf(session: SignedIn, accountId: string): Promise<CustomerActor | null> {
  const source = await requestSource();
  return readAs({ kind: "job", accountId, name: "session" }, async (ctx) => {
    const [client] = await ctx.db
      .select({ id: clients.id, name: clients.name })
      .from(clients)
      .where(and(eq(clients.accountId, accountId), eq(clients.personId, session.personId)))
      .limit(1);
    if (!client) return null;
    const rows = await ctx.db
      .select({ organizationId: memberships.organizationId, level: memberships.level })
      .from(memberships)
      .where(and(eq(memberships.accountId, accountId), eq(memberships.clientId, client.id)))
      .limit(ACCOUNTS_MAX);
    const { personId, sessionId, email } = session;
    const level = (row: { level: string }) => row.level as MembershipLevel; // A CHECK of the table allows nothing else.
    return {
      kind: "customer",
      accountId,
      clientId: client.id,
      personId,
      sessionId,
      name: client.name || email,
      memberships: rows.map((row) => ({ organizationId: row.organizationId, level: level(row) })),
      source,
    };
  });
}

/** The employee's company as the organisation that other accounts sell to, once per seller (subsection Incoming). */
export async function currentPartners(): Promise<PartnerActor[]> {
  const employee = await currentEmployee();
  if (!employee || !receivesForCompany(employee)) return [];
  const sellers = await readAs(NOBODY, (ctx) =>
    ctx.db
      .select({ accountId: dealings.accountId })
      .from(dealings)
      .where(and(eq(dealings.partyKind, "account"), eq(dealings.partyId, employee.accountId)))
      .limit(ACCOUNTS_MAX),
  );
  const found = await Promise.all(sellers.map(({ accountId }) => partnerOf(employee, accountId)));
  return found.filter((actor) => actor.organizationIds.length > 0);
}

async function partnerOf(employee: EmployeeActor, accountId: string): Promise<PartnerActor> {
  const { accountId: ownAccountId, employeeId, personId, name, functions, source } = employee;
  const rows = await readAs({ kind: "job", accountId, name: "session" }, (ctx) =>
    ctx.db
      .select({ id: organizations.id })
      .from(organizations)
      .where(and(eq(organizations.accountId, accountId), eq(organizations.ownAccountId, ownAccountId)))
      .limit(ACCOUNTS_MAX),
  );
  const organizationIds = rows.map((row) => row.id);
  return { kind: "partner", accountId, ownAccountId, organizationIds, employeeId, personId, name, functions, source };
}

/** For pages of the dashboard: the employee, or the way to sign in and back to this page. */
export async function requireEmployeePage(): Promise<EmployeeActor> {
  const employee = await currentEmployee();
  if (employee) return employee;
  redirect((await currentSession()) ? "/workplace" : await signInAddress());
}

/** For pages of the cabinet: the signed-in person, or the way to sign in and back to this page. */
export async function requirePersonPage(): Promise<SignedIn> {
  const session = await currentSession();
  return session ?? redirect(await signInAddress());
}

async function signInAddress(): Promise<string> {
  const path = (await headers()).get("x-kontor-path") ?? "/";
  return `/login?from=${encodeURIComponent(path)}`;
}
