import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { EmployeeIdInput } from "./model/staff";
import { invitationMail } from "./rules/invitation-mail";
import { lockStaff } from "./rules/lock-staff";

/**
 * Sends a new invitation; its link replaces the one sent before (promise A4).
 *
 * @throws permission.denied, staff.not_found, staff.not_invited, limit.reached
 */
export async function resendInvitation(ctx: WriteContext, input: EmployeeIdInput): Promise<void> {
  requirePermission(ctx.actor, "staff.invite");
  const { member } = await lockStaff(ctx, input.employeeId);
  if (member.state !== "invited") throw new DomainError("conflict", "staff.not_invited");
  const mail = await invitationMail(ctx, member.id, member.personId);
  await recordEvent(ctx, "employee.invited", member, { email: member.email, role: member.role }, [mail]);
}
