import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { accounts, employees } from "@/db/schema/accounts";
import { dealings, people, sessions } from "@/db/schema/people";
import { effectiveFunctions, type Role, type StaffFunction } from "@/lib/core/functions";
import { needsSecondFactor } from "@/lib/core/permissions";
import { hashToken } from "./cipher";
import { type Reader, readAtWorkplace } from "./context";

const MINUTE_MS = 60_000;
const IDLE_MS = { staff: 60 * MINUTE_MS, customer: 24 * 60 * MINUTE_MS } as const;
const DEALINGS_MAX = 200;

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

/** What the person is at the workplace of his session. */
export type Standing = {
  accountId: string;
  accountName: string;
  employeeId: string;
  name: string;
  role: Role;
  functions: ReadonlySet<StaffFunction>;
  /** The company wants a second factor of him and he has none: nothing of it is open to him but the way to get one. */
  isHeldBack: boolean;
};

export type Dealing = { accountId: string; partyKind: string };
export type FoundSession = { signedIn: SignedIn; standing: Standing | null; dealings: Dealing[]; idleMs: number };

/**
 * Who a token stands for, and what he is where he works, asked anew each time and in one transaction: an ended session, a
 * disabled person, a lost role or function bite on the next request (promise A1).
 */
export function findSession(token: string): Promise<FoundSession | null> {
  const tokenHash = hashToken(token);
  return readAtWorkplace(tokenHash, async (db, now) => {
    const row = await sessionRow(db, tokenHash);
    if (!row || row.session.expiresAt <= now) return null;
    const kind = row.session.kind === "staff" ? "staff" : "customer";
    const idleMs = now.getTime() - row.session.lastSeenAt.getTime();
    if (idleMs > IDLE_MS[kind]) return null;
    const { id: sessionId, personId, workplaceAccountId, passwordCheckedAt } = row.session;
    const { email, locale, theme } = row;
    const signedIn = {
      sessionId,
      personId,
      email,
      kind,
      workplaceAccountId,
      locale,
      theme,
      passwordCheckedAt,
    } as const;
    return { signedIn, standing: kind === "staff" ? standingOf(row) : null, dealings: row.dealings, idleMs };
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof sessionRow>>>;

async function sessionRow(db: Reader, tokenHash: string) {
  const [row] = await db
    .select({
      session: sessions,
      email: people.email,
      locale: people.locale,
      theme: people.theme,
      hasSecondFactor: sql<boolean>`${people.totpConfirmedAt} is not null`,
      account: { name: accounts.name, secondFactorRequired: accounts.secondFactorRequired },
      employee: employees,
      dealings: sql<Dealing[]>`(
        select coalesce(json_agg(json_build_object('accountId', known.account_id, 'partyKind', known.party_kind)), '[]')
        from (select ${dealings.accountId}, ${dealings.partyKind} from ${dealings}
          where ${dealings.partyId} = ${people.id} and ${dealings.partyKind} in ('employee', 'client')
          limit ${DEALINGS_MAX}) known)`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(accounts, eq(accounts.id, sessions.workplaceAccountId))
    .leftJoin(
      employees,
      and(
        eq(employees.accountId, sessions.workplaceAccountId),
        eq(employees.personId, sessions.personId),
        eq(employees.state, "active"),
      ),
    )
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        isNull(sessions.endedAt),
        isNull(people.disabledAt),
        or(isNull(people.totpConfirmedAt), isNotNull(sessions.secondFactorAt)),
      ),
    )
    .limit(1);
  return row;
}

function standingOf({ employee, account, hasSecondFactor }: Row): Standing | null {
  if (!employee || !account) return null;
  const role = employee.role as Role; // A CHECK of the table allows nothing else.
  const functions = effectiveFunctions(role, employee.functions);
  return {
    accountId: employee.accountId,
    accountName: account.name,
    employeeId: employee.id,
    name: `${employee.firstName} ${employee.lastName}`.trim() || employee.email,
    role,
    functions,
    isHeldBack: account.secondFactorRequired && !hasSecondFactor && needsSecondFactor({ role, functions }),
  };
}
