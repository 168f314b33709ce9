import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import type { EmployeeActor } from "@/lib/core/actor";
import type { Role } from "@/lib/core/functions";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { type EventData, type EventType, recordEvent } from "@/lib/server/events";
import type { MailDraft } from "@/lib/server/outbox";
import { dealingsOf } from "./workplaces-of";

type StaffEvent = Extract<EventType, `employee.${string}`>;

/**
 * Writes an event about a member of staff into the history of the context's account, as done by himself. Says whether
 * the person works there; of others nothing is written. Who was invited and has not come, or has left, is no business of
 * the company: it would learn when and from where he signs in elsewhere (promise R6).
 */
export async function recordForStaff<T extends StaffEvent>(
  ctx: WriteContext,
  personId: string,
  type: T,
  data: EventData<T>,
  mails: readonly MailDraft[] = [],
): Promise<boolean> {
  const self = await memberOf(ctx, personId);
  if (!self) return false;
  await recordEvent({ ...ctx, actor: self }, type, { id: self.employeeId }, data, mails);
  return true;
}

/** The same in every account that the person works for, one transaction each; `except` had it already. */
export async function recordAtWorkplaces<T extends StaffEvent>(
  person: { personId: string; source: string | undefined; except?: string | undefined },
  type: T,
  data: EventData<T>,
): Promise<void> {
  const { personId, source = "", except } = person;
  const places = (await dealingsOf(personId)).filter(({ as, accountId }) => as === "employee" && accountId !== except);
  for (const { accountId } of places) {
    await writeAs({ kind: "job", accountId, name: "own-account", source }, (ctx) =>
      recordForStaff(ctx, personId, type, data),
    );
  }
}

/** The person as he acts upon his own sign-in: without any function. */
export async function memberOf(ctx: WriteContext, personId: string): Promise<EmployeeActor | null> {
  const { accountId } = ctx.actor;
  const [row] = await ctx.db
    .select({
      id: employees.id,
      firstName: employees.firstName,
      lastName: employees.lastName,
      email: employees.email,
      role: employees.role,
    })
    .from(employees)
    .where(and(eq(employees.accountId, accountId), eq(employees.personId, personId), eq(employees.state, "active")))
    .limit(1);
  if (!row) return null;
  return {
    kind: "employee",
    accountId,
    employeeId: row.id,
    personId,
    sessionId: "",
    name: `${row.firstName} ${row.lastName}`.trim() || row.email,
    role: row.role as Role, // A CHECK of the table allows nothing else.
    functions: new Set(),
    source: ("source" in ctx.actor && ctx.actor.source) || "",
  };
}
