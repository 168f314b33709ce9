import { employees } from "@/db/schema/accounts";
import { dealings } from "@/db/schema/people";
import { invalidField } from "@/lib/core/errors";
import { rolePresets } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { InviteEmployeeInput } from "./model/staff";
import { findOrCreatePerson } from "./rules/find-or-create-person";
import { invitationMail } from "./rules/invitation-mail";
import { requireOwnFunctions } from "./rules/lock-staff";
import { requireRecentPassword } from "./rules/require-recent-password";

/**
 * Invites somebody to the staff by mail. The answer is the same whether or not the address was known to the product
 * (promise A2); nobody is invited to a role that can do what the inviter cannot.
 *
 * @throws permission.denied, password.again, staff.exists, staff.function_lacking, limit.reached
 */
export async function inviteEmployee(ctx: WriteContext, input: InviteEmployeeInput): Promise<{ id: string }> {
  requirePermission(ctx.actor, "staff.invite");
  await requireRecentPassword(ctx);
  requireOwnFunctions(ctx, new Set(), rolePresets[input.role]);

  const { accountId } = ctx.actor;
  const { personId } = await findOrCreatePerson(ctx, input.email);
  const [created] = await ctx.tx
    .insert(employees)
    .values({
      ...input,
      accountId,
      id: newId(),
      personId,
      state: "invited",
      invitedById: ctx.actor.kind === "employee" ? ctx.actor.employeeId : null,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: [employees.accountId, employees.personId] })
    .returning({ id: employees.id });
  if (!created) throw invalidField("email", "staff.exists");
  await ctx.tx
    .insert(dealings)
    .values({ partyKind: "employee", partyId: personId, accountId, createdAt: ctx.now })
    .onConflictDoNothing();
  const mail = await invitationMail(ctx, created.id, personId);
  await recordEvent(ctx, "employee.invited", created, { email: input.email, role: input.role }, [mail]);
  return created;
}
