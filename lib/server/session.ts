import { and, eq } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { clients, memberships, organizations } from "@/db/schema/clients";
import { dealings, sessions } from "@/db/schema/people";
import type {
  CustomerActor,
  EmployeeActor,
  GuestActor,
  MembershipLevel,
  PartnerActor,
  PersonActor,
} from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { receivesForCompany } from "@/lib/core/permissions";
import { auth, signIn, signOut } from "./auth";
import { readAs, writeAs } from "./context";
import { type FoundSession, findSession, type SignedIn } from "./find-session";

export type { SignedIn } from "./find-session";

/** `lastSeenAt` is written at most this often. */
const TOUCH_MS = 60_000;
const ACCOUNTS_MAX = 200;
/** What next-auth leaves behind when it signs in; nothing reads it. */
const LEFT_BEHIND = ["callback-url", "csrf-token"];

const NOBODY: GuestActor = { kind: "guest", source: "", accountId: null };

/** Puts the token of a new session row into the cookie, in a server action. */
export async function startSession(sessionToken: string): Promise<void> {
  await signIn("credentials", { sessionToken, redirect: false });
  await tidyCookies();
}

/** Clears the cookie, in a server action. The row is ended by the use case. */
export async function clearSession(): Promise<void> {
  await signOut({ redirect: false });
  await tidyCookies();
}

async function tidyCookies(): Promise<void> {
  const jar = await cookies();
  const left = jar.getAll().filter(({ name }) => LEFT_BEHIND.some((end) => name.endsWith(`authjs.${end}`)));
  for (const { name } of left) jar.delete({ name, path: "/", secure: name.startsWith("__") });
}

/** Everything about the session of this request, asked of the database once (promise A1). */
const foundSession = cache(async (): Promise<FoundSession | null> => {
  const token = (await auth())?.sessionToken;
  const found = token ? await findSession(token) : null;
  if (found && found.idleMs > TOUCH_MS) await touch(found.signedIn.sessionId);
  return found;
});

/** Who is signed in; null for nobody. */
export async function currentSession(): Promise<SignedIn | null> {
  return (await foundSession())?.signedIn ?? null;
}

/** What cannot be noted is no reason to refuse the request: reading goes on when nothing can be stored (promise C4). */
async function touch(sessionId: string): Promise<void> {
  try {
    await writeAs(NOBODY, async (ctx) => {
      await ctx.tx.update(sessions).set({ lastSeenAt: ctx.now }).where(eq(sessions.id, sessionId));
    });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "database.full") throw error;
  }
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
  const found = await foundSession();
  if (!found?.standing || found.standing.isHeldBack) return null;
  const { accountId, employeeId, name, role, functions } = found.standing;
  const { personId, sessionId } = found.signedIn;
  const source = await requestSource();
  return { kind: "employee", accountId, employeeId, personId, sessionId, name, role, functions, source };
});

/** Whether the workplace of this session asks the person for a second factor that he does not have. */
export async function isHeldBack(): Promise<boolean> {
  return (await foundSession())?.standing?.isHeldBack ?? false;
}

/** What the workplace of this session is called; null in the cabinet. */
export async function currentWorkplaceName(): Promise<string | null> {
  return (await foundSession())?.standing?.accountName ?? null;
}

/** The accounts in which the signed-in person has something to see, by how he is known there. */
export async function currentDealings(): Promise<{ accountId: string; partyKind: string }[]> {
  return (await foundSession())?.dealings ?? [];
}

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
  if (await isHeldBack()) redirect("/second-factor");
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
