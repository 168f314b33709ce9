import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { events } from "@/db/schema/outbox";
import { changesBetween } from "@/lib/core/event-table";
import { effectiveFunctions } from "@/lib/core/functions";
import { requirePermission } from "@/lib/core/permissions";
import { requireVersion } from "@/lib/core/version";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeEmployeeInput, EmployeeState } from "./model/staff";
import { lockStaff, type Member, requireAdministratorLeft, requireOwnFunctions } from "./rules/lock-staff";
import { requireRecentPassword } from "./rules/require-recent-password";

/**
 * Changes name, role and whether somebody belongs to the staff. With a new role the single switches of the old one are
 * forgotten: they were made against other presets. Bites on the next request (promise A1). Sent again, a change that is
 * already made is no conflict.
 *
 * @throws permission.denied, password.again, staff.not_found, staff.stale, staff.function_lacking, staff.last_administrator
 */
export async function changeEmployee(ctx: WriteContext, input: ChangeEmployeeInput): Promise<void> {
  requirePermission(ctx.actor, "staff.rights");
  await requireRecentPassword(ctx);
  const { member, administrators } = await lockStaff(ctx, input.employeeId);

  const { firstName, lastName, role } = input;
  const functions = role === member.role ? member.functions : {};
  const state = await nextState(ctx, member, input.isEnabled);
  const had = member.state === "disabled" ? new Set<never>() : effectiveFunctions(member.role, member.functions);
  if (state !== "disabled") requireOwnFunctions(ctx, had, effectiveFunctions(role, functions));
  requireAdministratorLeft(administrators, member, { role, functions, state });

  const changes = changesBetween(
    { firstName: member.firstName, lastName: member.lastName, role: member.role },
    { firstName, lastName, role },
  );
  if (!changes && state === member.state) return;
  requireVersion(member, input.version, "staff.stale");
  const changed = { id: member.id, version: member.version + 1 };
  const disabledAt = state === "disabled" ? (member.disabledAt ?? ctx.now) : null;
  await ctx.tx
    .update(employees)
    .set({ firstName, lastName, role, functions, state, disabledAt, version: changed.version })
    .where(and(eq(employees.accountId, ctx.actor.accountId), eq(employees.id, member.id)));
  if (changes) await recordEvent(ctx, "employee.changed", changed, changes);
  if (state !== member.state) {
    await recordEvent(ctx, state === "disabled" ? "employee.disabled" : "employee.enabled", changed, {});
  }
}

/** Somebody who never accepted his invitation comes back as invited: he still has to. */
async function nextState(ctx: WriteContext, member: Member, isEnabled: boolean): Promise<EmployeeState> {
  if (!isEnabled) return "disabled";
  if (member.state !== "disabled") return member.state;
  const [joined] = await ctx.db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.accountId, ctx.actor.accountId),
        eq(events.subjectKind, "employee"),
        eq(events.subjectId, member.id),
        eq(events.type, "employee.joined"),
      ),
    )
    .limit(1);
  return joined ? "active" : "invited";
}
