import { and, asc, eq, ne } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { clients } from "@/db/schema/clients";
import { licences } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import { people } from "@/db/schema/people";
import type { MailOrderItem } from "@/lib/mail/model/mail-content";
import { unseal } from "@/lib/server/cipher";
import type { ReadContext } from "@/lib/server/context";

const LINES_MAX = 500;
const LICENCES_MAX = 10_000;

export type OrderFacts = { number: number; recipient: MailPerson | null };
/** A person to whom a mail may have to open the door. */
export type MailPerson = { personId: string; login: string; hasPassword: boolean };

/** Number and recipient of the order a mail is about; null when there is no such order. */
export async function orderFacts(ctx: ReadContext, orderId: string): Promise<OrderFacts | null> {
  const [row] = await ctx.db
    .select({
      number: orders.number,
      personId: people.id,
      login: people.email,
      passwordHash: people.passwordHash,
    })
    .from(orders)
    .leftJoin(clients, and(eq(clients.accountId, orders.accountId), eq(clients.id, orders.recipientId)))
    .leftJoin(people, eq(people.id, clients.personId))
    .where(and(eq(orders.accountId, ctx.actor.accountId), eq(orders.id, orderId)))
    .limit(1);
  if (!row) return null;
  const { number, personId, login, passwordHash } = row;
  return {
    number,
    recipient: personId && login ? { personId, login, hasPassword: passwordHash !== null } : null,
  };
}

/**
 * What the order contains, with the codes that its recipient still holds in clear: to be sealed in a message at once,
 * never kept otherwise. A code that was handed over is its new holder's (promise L3).
 */
export async function orderItems(ctx: ReadContext, orderId: string): Promise<MailOrderItem[]> {
  const lines = await ctx.db
    .select({
      id: orderLines.id,
      name: orderLines.name,
      quantity: orderLines.quantity,
      instructions: orderLines.instructions,
    })
    .from(orderLines)
    .where(and(eq(orderLines.accountId, ctx.actor.accountId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position))
    .limit(LINES_MAX);
  const granted = await ctx.db
    .select({ lineId: licences.lineId, codeId: licenceCodes.id, cipher: licenceCodes.codeCipher })
    .from(licences)
    .innerJoin(
      orders,
      and(
        eq(orders.accountId, licences.accountId),
        eq(orders.id, licences.orderId),
        eq(orders.recipientId, licences.holderId),
      ),
    )
    .innerJoin(licenceCodes, and(eq(licenceCodes.accountId, licences.accountId), eq(licenceCodes.id, licences.codeId)))
    .where(
      and(eq(licences.accountId, ctx.actor.accountId), eq(licences.orderId, orderId), ne(licences.state, "revoked")),
    )
    .orderBy(asc(licences.position))
    .limit(LICENCES_MAX);
  const codesOf = new Map<string, string[]>(lines.map((line) => [line.id, []]));
  for (const { lineId, codeId, cipher } of granted) codesOf.get(lineId)?.push(unseal("licence-code", codeId, cipher));
  return lines.map(({ id, ...line }) => ({ ...line, codes: codesOf.get(id) ?? [] }));
}
