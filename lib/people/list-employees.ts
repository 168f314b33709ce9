import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { type EmployeeRow, type ListEmployeesInput, STAFF_MAX } from "./model/staff";

const shown = sql`(${employees.firstName} || ' ' || ${employees.lastName} || ' ' || ${employees.email})`;
/** Active ones first, then open invitations, then who has left. */
const standing = sql`array_position(array['active', 'invited', 'disabled'], ${employees.state})`;

/** The staff of the account, as narrowed and sorted (R-UNI-41). @throws permission.denied */
export async function listEmployees(ctx: ReadContext, input: ListEmployeesInput = {}): Promise<EmployeeRow[]> {
  requirePermission(ctx.actor, "staff.view");
  const { search, role, state, sort = "state" } = input;
  const by = { name: employees.lastName, email: employees.email, role: employees.role, state: standing }[sort];
  const rows = await ctx.db
    .select({
      id: employees.id,
      firstName: employees.firstName,
      lastName: employees.lastName,
      email: employees.email,
      role: employees.role,
      state: employees.state,
      createdAt: employees.createdAt,
    })
    .from(employees)
    .where(
      and(
        eq(employees.accountId, ctx.actor.accountId),
        search ? sql`strpos(lower(${shown}), lower(${search})) > 0` : undefined,
        role && inArray(employees.role, role),
        state && inArray(employees.state, state),
      ),
    )
    .orderBy(
      input.direction === "desc" ? desc(by) : asc(by),
      asc(employees.lastName),
      asc(employees.firstName),
      asc(employees.id),
    )
    .limit(STAFF_MAX);
  return rows as EmployeeRow[]; // CHECKs of the table allow no other role or state.
}
