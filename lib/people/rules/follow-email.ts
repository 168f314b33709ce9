import { and, eq, ne } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import type { JobActor } from "@/lib/core/actor";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { log } from "@/lib/server/log";
import { dealingsOf } from "./workplaces-of";

/**
 * Brings a person's new address into what one company knows of him as employee and as client: mails go there anyway, and
 * he must be found by it. One that only invited him goes on with what it typed until he comes (promise R6). A stop after
 * bounces concerned the old address and ends with it. Where the address is known already nothing happens.
 */
export async function followEmail(ctx: WriteContext, personId: string, email: string): Promise<void> {
  await followAsEmployee(ctx, personId, email);
  await followAsClient(ctx, personId, email);
}

/**
 * The same in every company that knows the person, one transaction each; `except` had it already. One that cannot be
 * reached at the moment is told in the log and keeps none of the others waiting: it comes later.
 */
export async function followElsewhere(person: {
  personId: string;
  email: string;
  source?: string | undefined;
  except?: string;
}): Promise<void> {
  const { personId, email, source = "", except } = person;
  const accountIds = new Set((await dealingsOf(personId)).map(({ accountId }) => accountId));
  for (const accountId of accountIds) {
    if (accountId === except) continue;
    const actor: JobActor = { kind: "job", accountId, name: "own-account", source };
    await writeAs(actor, (ctx) => followEmail(ctx, personId, email)).catch((error: unknown) =>
      log.error("person.email_not_followed", error, { personId, accountId }),
    );
  }
}

async function followAsEmployee(ctx: WriteContext, personId: string, email: string): Promise<void> {
  const [before] = await ctx.tx
    .select({ id: employees.id, email: employees.email, version: employees.version })
    .from(employees)
    .where(
      and(
        eq(employees.accountId, ctx.actor.accountId),
        eq(employees.personId, personId),
        ne(employees.state, "invited"),
        ne(employees.email, email),
      ),
    )
    .for("no key update")
    .limit(1);
  if (!before) return;
  const version = before.version + 1;
  await ctx.tx
    .update(employees)
    .set({ email, version })
    .where(and(eq(employees.accountId, ctx.actor.accountId), eq(employees.id, before.id)));
  await recordEvent(ctx, "employee.changed", { id: before.id, version }, changes(before.email, email));
}

async function followAsClient(ctx: WriteContext, personId: string, email: string): Promise<void> {
  const [before] = await ctx.tx
    .select({ id: clients.id, email: clients.email, version: clients.version })
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.personId, personId), ne(clients.email, email)))
    .for("no key update")
    .limit(1);
  if (!before) return;
  const version = before.version + 1;
  await ctx.tx
    .update(clients)
    .set({ email, mailStoppedAt: null, version })
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, before.id)));
  await recordEvent(ctx, "client.changed", { id: before.id, version }, changes(before.email, email));
}

function changes(before: string, after: string) {
  return { before: { email: before }, after: { email: after } };
}
