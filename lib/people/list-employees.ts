import { asc, eq, sql } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { type EmployeeRow, STAFF_MAX } from "./model/staff";

/** The staff of the account: active ones first, then open invitations, then who has left. @throws permission.denied */
export async function listEmployees(ctx: ReadContext): Promise<EmployeeRow[]> {
  requirePermission(ctx.actor, "staff.view");
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
    .where(eq(employees.accountId, ctx.actor.accountId))
    .orderBy(
      sql`array_position(array['active', 'invited', 'disabled'], ${employees.state})`,
      asc(employees.lastName),
      asc(employees.firstName),
      asc(employees.id),
    )
    .limit(STAFF_MAX);
  return rows as EmployeeRow[]; // CHECKs of the table allow no other role or state.
}
