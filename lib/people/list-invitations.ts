import { and, desc, eq, sql } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { tokens } from "@/db/schema/people";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { type OpenInvitation, STAFF_MAX } from "./model/staff";

/** Who was invited and has not come yet, the newest first, and how long the link works. @throws permission.denied */
export async function listInvitations(ctx: ReadContext): Promise<OpenInvitation[]> {
  requirePermission(ctx.actor, "staff.view");
  const { accountId } = ctx.actor;
  // Of several links only the newest works (promise A4).
  const linkUntil = sql<string | null>`(
    select max(tokens.expires_at) from ${tokens}
    where tokens.person_id = employees.person_id and tokens.account_id = employees.account_id
      and tokens.purpose = 'invitation' and tokens.used_at is null and tokens.replaced_at is null)`;
  const invitedBy = sql<string>`coalesce((
    select coalesce(nullif(trim(inviter.first_name || ' ' || inviter.last_name), ''), inviter.email)
    from ${employees} inviter
    where inviter.account_id = employees.account_id and inviter.id = employees.invited_by_id), '')`;
  const rows = await ctx.db
    .select({
      id: employees.id,
      firstName: employees.firstName,
      lastName: employees.lastName,
      email: employees.email,
      role: employees.role,
      state: employees.state,
      createdAt: employees.createdAt,
      invitedBy,
      linkUntil,
    })
    .from(employees)
    .where(and(eq(employees.accountId, accountId), eq(employees.state, "invited")))
    .orderBy(desc(employees.createdAt), desc(employees.id))
    .limit(STAFF_MAX);
  return rows.map((row) => {
    const until = row.linkUntil === null ? null : new Date(row.linkUntil);
    // CHECKs of the table allow no other role or state.
    return { ...row, linkUntil: until, linkIsOver: until !== null && until <= ctx.now } as OpenInvitation;
  });
}
