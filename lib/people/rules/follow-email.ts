import { and, eq, ne, sql } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";

/**
 * Brings a person's new address into what one company knows of him as employee and as client: mails go there anyway, and
 * he must be found by it. One that only invited him goes on with what it typed until he comes (promise R6). A stop after bounces concerned the old address and ends with it.
 */
export async function followEmail(ctx: WriteContext, personId: string, before: string, email: string): Promise<void> {
  const { accountId } = ctx.actor;
  const changes = { before: { email: before }, after: { email } };
  const [employee] = await ctx.tx
    .update(employees)
    .set({ email, version: sql`${employees.version} + 1` })
    .where(and(eq(employees.accountId, accountId), eq(employees.personId, personId), ne(employees.state, "invited")))
    .returning({ id: employees.id, version: employees.version });
  if (employee) await recordEvent(ctx, "employee.changed", employee, changes);
  const [client] = await ctx.tx
    .update(clients)
    .set({ email, mailStoppedAt: null, version: sql`${clients.version} + 1` })
    .where(and(eq(clients.accountId, accountId), eq(clients.personId, personId)))
    .returning({ id: clients.id, version: clients.version });
  if (client) await recordEvent(ctx, "client.changed", client, changes);
}
