import { employees } from "@/db/schema/accounts";
import { dealings } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { AppointAdministratorInput } from "./model/appoint-administrator";
import { findOrCreatePerson } from "./rules/find-or-create-person";

/**
 * Invites the first administrator of a new account, who invites everybody else. He sets his password by the link in the
 * mail.
 *
 * @throws permission.denied
 */
export async function appointAdministrator(
  ctx: WriteContext,
  input: AppointAdministratorInput,
): Promise<{ employeeId: string; personId: string }> {
  requirePermission(ctx.actor, "account.create");
  const { accountId } = ctx.actor;
  const { email, firstName, lastName, locale } = input;
  const { personId } = await findOrCreatePerson(ctx, email);
  const id = newId();
  await ctx.tx.insert(employees).values({
    accountId,
    id,
    personId,
    firstName,
    lastName,
    email,
    role: "administrator",
    state: "invited",
    createdAt: ctx.now,
  });
  await ctx.tx
    .insert(dealings)
    .values({ partyKind: "employee", partyId: personId, accountId, createdAt: ctx.now })
    .onConflictDoNothing();
  const to = { email, name: `${firstName} ${lastName}`.trim() };
  await recordEvent(ctx, "employee.invited", { id }, { email, role: "administrator" }, [
    { kind: "invitation", to, locale, props: { employeeId: id, personId, invitedBy: "Kontor" } },
  ]);
  return { employeeId: id, personId };
}
