import { and, eq, sql } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";

/**
 * Makes an invited employee an active one, with the address that he has by now.
 *
 * @throws token.invalid when the invitation was withdrawn meanwhile
 */
export async function joinAccount(ctx: WriteContext, personId: string): Promise<void> {
  const [joined] = await ctx.tx
    .update(employees)
    .set({ state: "active", email: sql`(select people.email from people where people.id = ${personId})` })
    .where(
      and(
        eq(employees.accountId, ctx.actor.accountId),
        eq(employees.personId, personId),
        eq(employees.state, "invited"),
      ),
    )
    .returning({ id: employees.id });
  if (!joined) throw new DomainError("conflict", "token.invalid");
  await recordEvent(ctx, "employee.joined", { id: joined.id }, {});
}
