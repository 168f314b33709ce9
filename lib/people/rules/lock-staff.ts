import { and, asc, eq, or } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { effectiveFunctions, type FunctionSwitches, type Role, type StaffFunction } from "@/lib/core/functions";
import type { EmployeeState } from "@/lib/people/model/staff";
import type { WriteContext } from "@/lib/server/context";

const ADMINISTRATORS_MAX = 1_000;

export type Member = Omit<typeof employees.$inferSelect, "role" | "state"> & { role: Role; state: EmployeeState };
type Standing = { role: Role; functions: FunctionSwitches; state: EmployeeState };

/**
 * Takes an employee for change together with all administrators, always in the order of ids. Two changes of rights in
 * one account therefore wait for each other, and each sees what the other left (promise R6).
 *
 * @throws staff.not_found
 */
export async function lockStaff(
  ctx: WriteContext,
  employeeId: string,
): Promise<{ member: Member; administrators: Member[] }> {
  const rows = await ctx.tx
    .select()
    .from(employees)
    .where(
      and(
        eq(employees.accountId, ctx.actor.accountId),
        or(eq(employees.role, "administrator"), eq(employees.id, employeeId)),
      ),
    )
    .orderBy(asc(employees.id))
    .limit(ADMINISTRATORS_MAX)
    .for("update");
  const staff = rows as Member[]; // CHECKs of the table allow no other role or state.
  const member = staff.find((row) => row.id === employeeId);
  if (!member) throw new DomainError("not_found", "staff.not_found");
  return { member, administrators: staff.filter((row) => row.role === "administrator") };
}

/**
 * Refuses a change after which nobody could set rights any more (R-BIL-14). Only matters when the changed one could.
 *
 * @throws staff.last_administrator
 */
export function requireAdministratorLeft(administrators: readonly Member[], changed: Member, after: Standing): void {
  const others = administrators.filter((row) => row.id !== changed.id);
  const canSetRights = (one: Standing) =>
    one.state === "active" &&
    one.role === "administrator" &&
    effectiveFunctions(one.role, one.functions).has("staff.rights");
  if (!canSetRights(changed) || canSetRights(after) || others.some(canSetRights)) return;
  throw new DomainError("conflict", "staff.last_administrator");
}

/** What somebody newly gets must be the giver's own (promise R6). @throws staff.function_lacking */
export function requireOwnFunctions(
  ctx: WriteContext,
  before: ReadonlySet<StaffFunction>,
  after: ReadonlySet<StaffFunction>,
): void {
  const own: ReadonlySet<string> = ctx.actor.kind === "employee" ? ctx.actor.functions : new Set();
  const lacking = [...after].find((name) => !before.has(name) && !own.has(name));
  if (lacking) throw new DomainError("denied", "staff.function_lacking", { function: lacking });
}
