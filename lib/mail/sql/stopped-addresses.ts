import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import { people } from "@/db/schema/people";
import { normalizeEmail } from "@/lib/core/text";
import type { ReadContext } from "@/lib/server/context";

type Addressed = { recipientEmail: string; subjectKind: string; subjectId: string };

/**
 * Which of these addresses get no more mail from this account, after a hard bounce or a complaint (promise N8).
 * Persons are found by their address, organisations through the order the message is about: both by key.
 */
export async function stoppedAddresses(ctx: ReadContext, messages: readonly Addressed[]): Promise<Set<string>> {
  const wanted = messages.map((message) => normalizeEmail(message.recipientEmail));
  const orderIds = messages.filter((message) => message.subjectKind === "order").map((message) => message.subjectId);
  if (wanted.length === 0) return new Set();
  const persons = await ctx.db
    .select({ email: people.emailKey })
    .from(people)
    .innerJoin(clients, eq(clients.personId, people.id))
    .where(
      and(
        eq(clients.accountId, ctx.actor.accountId),
        inArray(people.emailKey, wanted),
        isNotNull(clients.mailStoppedAt),
      ),
    )
    .limit(wanted.length);
  const recipients = await ctx.db
    .select({ email: clients.email })
    .from(orders)
    .innerJoin(clients, and(eq(clients.accountId, orders.accountId), eq(clients.id, orders.recipientId)))
    .where(
      and(eq(orders.accountId, ctx.actor.accountId), inArray(orders.id, orderIds), isNotNull(clients.mailStoppedAt)),
    )
    .limit(wanted.length);
  return new Set([...persons, ...recipients].map((row) => normalizeEmail(row.email)));
}
