import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { people } from "@/db/schema/people";
import type { GuestActor, JobActor } from "@/lib/core/actor";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { type Guess, rewriteGuess } from "./guess-guard";
import { keepSignIn } from "./keep-sign-in";
import type { Device } from "./open-session";

/** No account has it: what is looked for there is not found. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";
const NOBODY: GuestActor = { kind: "guest", source: "", accountId: null };

type Context = WriteContext<JobActor | GuestActor>;
type Failure = Guess & { reason: "wrong_password" | "wrong_code"; staffAccountIds: readonly string[] };

/**
 * Keeps a wrong guess: for the person in his own record, for staff in the audit of each company besides. Customers,
 * people of one company and addresses that nobody has cost the same statements (promise A2); of the last ones nothing
 * is left but a count under a hash.
 */
export async function noteFailure(failure: Failure, device: Device): Promise<void> {
  const [first, ...others] = failure.staffAccountIds;
  await writeAs(actorIn(first, device), async (ctx) => {
    await keepSignIn(ctx, failure.emailKey, failure.reason, device);
    if (!(await recordFailure(ctx, failure))) await rewriteGuess(ctx, failure);
  });
  for (const accountId of others) {
    await writeAs(actorIn(accountId, device), (ctx) => recordFailure(ctx, failure));
  }
}

/** The actor is not the employee: whoever it was did not prove to be him. */
function actorIn(accountId: string | undefined, { source }: Device): JobActor | GuestActor {
  return accountId ? { kind: "job", accountId, name: "sign-in", source } : NOBODY;
}

async function recordFailure(ctx: Context, { emailKey, reason }: Failure): Promise<boolean> {
  const [employee] = await ctx.db
    .select({ id: employees.id })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(
      and(
        eq(employees.accountId, ctx.actor.accountId ?? NOWHERE),
        eq(employees.state, "active"),
        eq(people.emailKey, emailKey),
      ),
    )
    .limit(1);
  if (!employee || ctx.actor.kind !== "job") return false;
  await recordEvent({ ...ctx, actor: ctx.actor }, "employee.sign_in_failed", employee, { reason });
  return true;
}
