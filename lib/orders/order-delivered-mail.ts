import { and, eq } from "drizzle-orm";
import { clients, memberships } from "@/db/schema/clients";
import { people } from "@/db/schema/people";
import type { ReadContext } from "@/lib/server/context";
import type { MailDraft } from "@/lib/server/outbox";
import type { LockedOrder } from "./sql/lock-order";

const ADDRESSEES_MAX = 20;

/**
 * Who is told that an order was delivered: the recipient at his present address and in his language. An organisation
 * without an address of its own is told through its administrators. Login and first password go along only when this
 * order brought a person nobody knew, and he has set none meanwhile (R-AGG-16, 17).
 */
export async function orderDeliveredMail(ctx: ReadContext, order: LockedOrder): Promise<MailDraft[]> {
  const addressees = await recipientAddresses(ctx, order);
  return addressees.map(({ email, name, locale, hasPassword }) => ({
    kind: "order-delivered",
    to: { email, name },
    locale,
    props: { orderId: order.id, withPassword: order.recipientIsNew && !hasPassword },
  }));
}

/** The addresses that stand for the recipient of an order. */
export async function recipientAddresses(ctx: ReadContext, order: Pick<LockedOrder, "accountId" | "recipientId">) {
  const columns = {
    email: clients.email,
    name: clients.name,
    locale: clients.locale,
    password: people.passwordHash,
    stoppedAt: clients.mailStoppedAt,
  };
  if (!order.recipientId) return [];
  const own = await ctx.db
    .select(columns)
    .from(clients)
    .leftJoin(people, eq(people.id, clients.personId))
    .where(and(eq(clients.accountId, order.accountId), eq(clients.id, order.recipientId)))
    .limit(1);
  const rows = own[0]?.email ? own : await administratorsOf(ctx, order.recipientId);
  return rows
    .filter(({ email }) => email !== "")
    .map(({ email, name, locale, password }) => ({ email, name, locale, hasPassword: password !== null }));

  function administratorsOf(context: ReadContext, organizationId: string) {
    return context.db
      .select(columns)
      .from(memberships)
      .innerJoin(clients, and(eq(clients.accountId, memberships.accountId), eq(clients.id, memberships.clientId)))
      .leftJoin(people, eq(people.id, clients.personId))
      .where(
        and(
          eq(memberships.accountId, order.accountId),
          eq(memberships.organizationId, organizationId),
          eq(memberships.level, "administrator"),
        ),
      )
      .limit(ADDRESSEES_MAX);
  }
}
