import { and, eq, isNull, sql } from "drizzle-orm";
import { people, sessions } from "@/db/schema/people";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { EmployeeIdInput } from "./model/staff";
import { clearSecondFactor } from "./rules/clear-second-factor";
import { lockStaff } from "./rules/lock-staff";
import { requireRecentPassword } from "./rules/require-recent-password";
import { securityMail } from "./rules/security-mail";

/**
 * Takes a colleague's second factor out of force when he lost it. His sessions end and he is told; nobody sees secret or
 * codes, and his password stays his own (promise A5). It guards all companies that he works for, so it is for the one
 * he has worked for longest: whoever hires somebody later takes nothing away from the others (promise R6).
 *
 * @throws permission.denied, password.again, staff.not_found, staff.not_active, second_factor.kept_elsewhere,
 *   second_factor.not_on
 */
export async function resetSecondFactor(ctx: WriteContext, input: EmployeeIdInput): Promise<void> {
  requirePermission(ctx.actor, "staff.rights");
  await requireRecentPassword(ctx);
  const { member } = await lockStaff(ctx, input.employeeId);
  if (member.state !== "active") throw new DomainError("conflict", "staff.not_active");
  const { personId } = member;
  const [person] = await ctx.tx
    .select({
      confirmedAt: people.totpConfirmedAt,
      isKeptElsewhere: sql<boolean>`lookup.works_longer_elsewhere(${personId})`,
    })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update")
    .limit(1);
  if (person?.isKeptElsewhere) throw new DomainError("denied", "second_factor.kept_elsewhere");
  if (!person?.confirmedAt) throw new DomainError("conflict", "second_factor.not_on");

  await clearSecondFactor(ctx, personId);
  await ctx.tx
    .update(sessions)
    .set({ endedAt: ctx.now })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)));
  const mail = await securityMail(ctx, personId, "reset");
  await recordEvent(ctx, "employee.second_factor_changed", member, { change: "reset" }, [mail]);
}
