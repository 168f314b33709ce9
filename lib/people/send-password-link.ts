import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { type Limit, takeAttempt } from "@/lib/server/limits";
import type { EmployeeIdInput } from "./model/staff";
import { lockStaff } from "./rules/lock-staff";
import { resetPasswordMail } from "./rules/password-mails";

const PER_PERSON: Limit = { kind: "reset.by_staff", max: 3, windowMs: 3_600_000 };

/**
 * Starts a password reset for an active employee. The link goes to his address only: whoever starts it neither sees nor
 * chooses a password (promise A5).
 *
 * @throws permission.denied, staff.not_found, staff.not_active, limit.reached
 */
export async function sendPasswordLink(ctx: WriteContext, input: EmployeeIdInput): Promise<void> {
  requirePermission(ctx.actor, "staff.rights");
  const { member } = await lockStaff(ctx, input.employeeId);
  if (member.state !== "active") throw new DomainError("conflict", "staff.not_active");
  await takeAttempt(ctx, PER_PERSON, member.personId);
  const mail = await resetPasswordMail(ctx, member.personId);
  await recordEvent(ctx, "person.reset_requested", { id: member.personId }, {}, [mail]);
}
