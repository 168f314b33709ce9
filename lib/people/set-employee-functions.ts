import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { changesBetween } from "@/lib/core/event-table";
import {
  effectiveFunctions,
  type FunctionSwitches,
  type Role,
  rolePresets,
  type StaffFunction,
  staffFunctions,
} from "@/lib/core/functions";
import { requirePermission } from "@/lib/core/permissions";
import { requireVersion } from "@/lib/core/version";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { SetEmployeeFunctionsInput } from "./model/staff";
import { lockStaff, requireAdministratorLeft, requireOwnFunctions } from "./rules/lock-staff";
import { requireRecentPassword } from "./rules/require-recent-password";

/**
 * Switches functions of an employee on and off (R-BIL-11, 13). It bites on his next request; nobody gives a function he
 * lacks, and the last one who can set rights keeps that (R-BIL-14).
 *
 * @throws permission.denied, password.again, staff.not_found, staff.stale, staff.function_lacking, staff.last_administrator
 */
export async function setEmployeeFunctions(ctx: WriteContext, input: SetEmployeeFunctionsInput): Promise<void> {
  requirePermission(ctx.actor, "staff.rights");
  await requireRecentPassword(ctx);
  const { member, administrators } = await lockStaff(ctx, input.employeeId);

  const before = effectiveFunctions(member.role, member.functions);
  const functions = switchesFor(member.role, { ...member.functions, ...input.functions });
  const after = effectiveFunctions(member.role, functions);
  requireOwnFunctions(ctx, before, after);
  requireAdministratorLeft(administrators, member, { ...member, functions });

  const changes = changesBetween(asValues(before), asValues(after));
  if (!changes) return;
  requireVersion(member, input.version, "staff.stale");
  const version = member.version + 1;
  await ctx.tx
    .update(employees)
    .set({ functions, version })
    .where(and(eq(employees.accountId, ctx.actor.accountId), eq(employees.id, member.id)));
  await recordEvent(ctx, "employee.rights_changed", { id: member.id, version }, changes);
}

/** Only what differs from the role is kept, so that a better preset reaches everybody who was never switched. */
function switchesFor(role: Role, wanted: FunctionSwitches): Record<string, boolean> {
  const different = Object.entries(wanted).filter(
    ([name, isOn]) => isOn !== rolePresets[role].has(name as StaffFunction), // Keys were checked by the schema.
  );
  return Object.fromEntries(different);
}

function asValues(functions: ReadonlySet<StaffFunction>): Record<string, boolean> {
  return Object.fromEntries(staffFunctions.map((name) => [name, functions.has(name)]));
}
