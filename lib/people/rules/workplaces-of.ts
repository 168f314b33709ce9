import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { accounts, employees } from "@/db/schema/accounts";
import { dealings } from "@/db/schema/people";
import type { GuestActor } from "@/lib/core/actor";
import { readAs } from "@/lib/server/context";

const ACCOUNTS_MAX = 50;
const NOBODY: GuestActor = { kind: "guest", source: "", accountId: null };

export type Workplace = { accountId: string; accountName: string; as: "employee" | "client" };

/** Where a person works or buys. One read per account, because a transaction is inside exactly one (design 2). */
export async function workplacesOf(personId: string): Promise<Workplace[]> {
  const known = await dealingsOf(personId);
  const found = await Promise.all(known.map((dealing) => workplace(personId, dealing)));
  return found.filter((place) => place !== null).sort((a, b) => a.accountName.localeCompare(b.accountName));
}

/** The accounts that know a person, those he works for first. */
export function dealingsOf(personId: string): Promise<{ accountId: string; as: "employee" | "client" }[]> {
  return readAs(NOBODY, async (ctx) => {
    const rows = await ctx.db
      .select({ accountId: dealings.accountId, kind: dealings.partyKind })
      .from(dealings)
      .where(and(eq(dealings.partyId, personId), inArray(dealings.partyKind, ["employee", "client"])))
      // "employee" stands after "client" in the alphabet.
      .orderBy(desc(dealings.partyKind), asc(dealings.createdAt))
      .limit(ACCOUNTS_MAX);
    return rows.map((row) => ({ accountId: row.accountId, as: row.kind === "employee" ? "employee" : "client" }));
  });
}

/**
 * The account to which the history and the mails of a person's own sign-in belong: the first he works for, else the first
 * that he buys from. One that merely invited him comes last, because anybody may invite anybody (promise R6).
 */
export async function homeOf(personId: string): Promise<string | undefined> {
  const [known, places] = await Promise.all([dealingsOf(personId), workplacesOf(personId)]);
  const home = known.find((dealing) => places.some((place) => isSame(place, dealing))) ?? known[0];
  return home?.accountId;
}

type Place = Pick<Workplace, "accountId" | "as">;

function isSame(one: Place, other: Place): boolean {
  return one.accountId === other.accountId && one.as === other.as;
}

async function workplace(
  personId: string,
  dealing: { accountId: string; as: "employee" | "client" },
): Promise<Workplace | null> {
  const { accountId } = dealing;
  return readAs({ kind: "job", accountId, name: "workplaces" }, async (ctx) => {
    const [account] = await ctx.db
      .select({ name: accounts.name })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .limit(1);
    if (!account) return null;
    if (dealing.as === "client") return { accountId, accountName: account.name, as: "client" };
    const [employee] = await ctx.db
      .select({ id: employees.id })
      .from(employees)
      .where(and(eq(employees.accountId, accountId), eq(employees.personId, personId), eq(employees.state, "active")))
      .limit(1);
    return employee ? { accountId, accountName: account.name, as: "employee" } : null;
  });
}
