import { and, eq } from "drizzle-orm";
import { apiKeys, employees } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { dealings, people } from "@/db/schema/people";
import type { MembershipLevel } from "@/lib/core/actor";
import { staffFunctions } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { hashToken, randomToken } from "@/lib/server/cipher";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { aSession } from "@/tests/support/a-session";
import { aTestAccount, type TestAccount } from "@/tests/support/builders/account";
import { aMembership, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aMember, aPlace, nowhere, type Place } from "./place";
import { type CallerName, callerNames } from "./rule";

/** Somebody at a door: with a session, with a key, or with nothing. */
export type Caller = {
  name: CallerName;
  personId?: string;
  workplaceId?: string;
  cookie?: string;
  key?: string;
  keyId?: string;
};

/** What a caller can ask about: his own objects, strange ones, and such as do not exist. */
export type Reach = { own: Place; strange: Place[]; missing: Place };

const DAY_MS = 86_400_000;
const LEVELS = {
  orgAdministrator: "administrator",
  orgSupervisor: "supervisor",
  orgManager: "manager",
  orgGuest: "guest",
} as const satisfies Partial<Record<CallerName, MembershipLevel>>;

type Buyer = { id: string; kind: string; ordererId?: string; isBlocked?: boolean };

/**
 * A committed company with one caller of every kind, beside another company that sells on its own and a third that is an
 * organisation of the first. Everything the callers may do is done for real, so a world is used by one process only.
 */
export async function aWorld() {
  const [mine, theirs, buyers] = [await anAccount(), await anAccount(), await anAccount()];
  const cast = await inAccount(mine, (ctx) => theCast(ctx, mine, { theirs, buyers }));
  const strange = await inAccount(theirs, (ctx) => aPlace(ctx, { account: { ...theirs, tx: ctx.tx } }));
  const neighbour = await placeOf(mine);
  // Whoever sees all of a company shares one place; whoever sees a part has one of his own.
  const shared = await placeOf(mine);
  const own = new Map<CallerName, Place>();
  const bySeen = new Map<string, Place>();
  for (const name of callerNames) {
    const seen = cast.buyers[name] ? `${cast.buyers[name].id} ${cast.buyers[name].ordererId}` : name;
    const keyId = name === "ownKey" ? cast.callers.get(name)?.keyId : undefined;
    const place =
      bySeen.get(seen) ?? (cast.buyers[name] || keyId ? await placeOf(mine, cast.buyers[name], keyId) : shared);
    bySeen.set(seen, place);
    own.set(name, place);
  }
  const reach = (name: CallerName): Reach => {
    const place = own.get(name) ?? shared;
    const seesPart = cast.buyers[name] !== undefined || name === "ownKey";
    const isForeigner = name === "elsewhere" || name === "partner";
    const others = isForeigner ? [neighbour] : seesPart ? [neighbour, strange] : [strange];
    return { own: place, strange: others, missing: nowhere(place) };
  };
  return {
    accountIds: [mine.id, theirs.id, buyers.id],
    callers: cast.callers,
    reach,
    /** Everything anew, so that what comes through meets objects that nobody has touched. */
    another: ({ name, keyId }: Caller) => placeOf(mine, cast.buyers[name], name === "ownKey" ? keyId : undefined),
    /** The same callers with sessions or keys that nobody has used yet. */
    afresh: (callers: Caller[]) => inAccount(mine, (ctx) => allAfresh(ctx, callers, mine)),
    /** New sessions for everybody, after some were ended. */
    signInAgain: () =>
      inAccount(mine, async (ctx) => {
        const people = [...cast.callers.values()].filter(({ personId }) => personId);
        for (const caller of await allAfresh(ctx, people, mine)) cast.callers.set(caller.name, caller);
      }),
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;
type Account = Omit<TestAccount, "tx">;

function anAccount(): Promise<Account> {
  const accountId = newId();
  return writeAs({ kind: "job", accountId, name: "test" }, async (ctx) => {
    const { tx: _, ...account } = await aTestAccount(ctx.tx, accountId, ctx.now);
    return account;
  });
}

function inAccount<T>(account: Account, run: (ctx: WriteContext) => Promise<T>): Promise<T> {
  return writeAs({ kind: "job", accountId: account.id, name: "test" }, run);
}

function placeOf(account: Account, buyer?: Buyer, placedByKeyId?: string): Promise<Place> {
  const wish = { ...(buyer && { buyer, ordererId: buyer.ordererId }), placedByKeyId };
  return inAccount(account, async (ctx) => {
    // Nothing is sold to whoever is blocked.
    if (buyer?.isBlocked) await block(ctx, buyer.id, null);
    const place = await aPlace(ctx, { account: { ...account, tx: ctx.tx }, ...wish });
    if (buyer?.isBlocked) await block(ctx, buyer.id, ctx.now);
    return place;
  });
}

async function block(ctx: WriteContext, clientId: string, blockedAt: Date | null): Promise<void> {
  const one = and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, clientId));
  await ctx.tx.update(clients).set({ blockedAt }).where(one);
}

async function theCast(ctx: WriteContext, mine: Account, { theirs, buyers }: { theirs: Account; buyers: Account }) {
  const { olga, piotr, kirill, marta } = mine.staff;
  const staff = { administrator: olga, operator: piotr, contractor: kirill, accountant: marta };
  const callers = new Map<CallerName, Caller>();
  const put = (name: CallerName, rest: Omit<Caller, "name"> = {}) => callers.set(name, { name, ...rest });
  for (const [name, { personId }] of Object.entries(staff)) {
    put(name as keyof typeof staff, await signedIn(ctx, personId, mine.id));
  }
  put("disabled", await signedIn(ctx, await personOf(ctx, await aMember(ctx, "administrator", "disabled")), mine.id));
  put("elsewhere", await signedIn(ctx, theirs.staff.olga.personId, theirs.id));
  put("partner", await signedIn(ctx, buyers.staff.olga.personId, buyers.id));
  put("nobody");

  const partnership = await anOrganization(ctx, { name: "Academy", ownAccountId: buyers.id });
  await ctx.tx
    .insert(dealings)
    .values({ partyKind: "account", partyId: buyers.id, accountId: mine.id, createdAt: ctx.now });
  const anna = await aPerson(ctx, { firstName: "Anna", lastName: "Own" });
  put("person", await signedIn(ctx, anna.personId));
  const blocked = await aPerson(ctx, { firstName: "Bruno", lastName: "Blocked" });
  put("blockedClient", await signedIn(ctx, blocked.personId));
  const former = await aPerson(ctx, { firstName: "Dora", lastName: "Disabled" });
  put("disabledPerson", await signedIn(ctx, former.personId));
  await ctx.tx.update(people).set({ disabledAt: ctx.now }).where(eq(people.id, former.personId));
  const school = await anOrganization(ctx, { name: "School 1" });
  const ofBuyers: Partial<Record<CallerName, Buyer>> = {
    person: { id: anna.id, kind: "person" },
    blockedClient: { id: blocked.id, kind: "person", isBlocked: true },
    disabledPerson: { id: former.id, kind: "person" },
    partner: { id: partnership.id, kind: "organization" },
  };
  for (const [name, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, MembershipLevel][]) {
    const member = await aPerson(ctx, { firstName: level, lastName: "Member" });
    await aMembership(ctx, school.id, member.id, level);
    put(name, await signedIn(ctx, member.personId));
    ofBuyers[name] = { id: school.id, kind: "organization", ...(level === "manager" ? { ordererId: member.id } : {}) };
  }
  for (const name of ["apiKey", "ownKey", "weakKey"] as const) put(name, await aKeyFor(ctx, mine, name));
  return { callers, buyers: ofBuyers };
}

async function signedIn(ctx: WriteContext, personId: string, workplaceId?: string) {
  const cookie = await aSession(ctx.tx, { personId, workplaceAccountId: workplaceId ?? null, now: ctx.now });
  return { personId, cookie, ...(workplaceId ? { workplaceId } : {}) };
}

async function personOf(ctx: WriteContext, employeeId: string): Promise<string> {
  const [row] = await ctx.db
    .select({ personId: employees.personId })
    .from(employees)
    .where(and(eq(employees.accountId, ctx.actor.accountId), eq(employees.id, employeeId)));
  if (!row) throw new Error("no such employee");
  return row.personId;
}

async function aKeyFor(ctx: WriteContext, account: Account, name: "apiKey" | "ownKey" | "weakKey") {
  const [keyId, key] = [newId(), `kontor_${randomToken(24)}`];
  await ctx.tx.insert(apiKeys).values({
    accountId: account.id,
    id: keyId,
    name,
    prefix: key.slice(0, 12),
    keyHash: hashToken(key),
    functions: name === "weakKey" ? [] : [...staffFunctions],
    scope: name === "ownKey" ? "own" : "all",
    createdById: account.staff.olga.id,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + DAY_MS),
  });
  return { keyId, key };
}

async function allAfresh(ctx: WriteContext, callers: Caller[], account: Account): Promise<Caller[]> {
  const fresh: Caller[] = [];
  for (const caller of callers) fresh.push(await afresh(ctx, caller, account));
  return fresh;
}

async function afresh(ctx: WriteContext, caller: Caller, account: Account): Promise<Caller> {
  const { name, personId, workplaceId } = caller;
  if (caller.key) return { name, ...(await aKeyFor(ctx, account, name as "apiKey")) }; // Only keys have one.
  return personId ? { name, ...(await signedIn(ctx, personId, workplaceId)) } : caller;
}
