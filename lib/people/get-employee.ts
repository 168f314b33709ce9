import { and, eq, sql } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { people } from "@/db/schema/people";
import { DomainError } from "@/lib/core/errors";
import { effectiveFunctions } from "@/lib/core/functions";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { EmployeeCard, EmployeeIdInput, EmployeeRow } from "./model/staff";

/** One employee with the functions that are on for him. @throws permission.denied, staff.not_found */
export async function getEmployee(ctx: ReadContext, input: EmployeeIdInput): Promise<EmployeeCard> {
  requirePermission(ctx.actor, "staff.view");
  const [row] = await ctx.db
    .select({
      id: employees.id,
      version: employees.version,
      firstName: employees.firstName,
      lastName: employees.lastName,
      email: employees.email,
      role: employees.role,
      state: employees.state,
      createdAt: employees.createdAt,
      switches: employees.functions,
      hasSecondFactor: sql<boolean>`${people.totpConfirmedAt} is not null`,
    })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(employees.accountId, ctx.actor.accountId), eq(employees.id, input.employeeId)))
    .limit(1);
  if (!row) throw new DomainError("not_found", "staff.not_found");
  const facts = row as typeof row & Pick<EmployeeRow, "role" | "state">; // CHECKs of the table allow nothing else.
  return { ...facts, functions: [...effectiveFunctions(facts.role, facts.switches)] };
}
