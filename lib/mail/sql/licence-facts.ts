import { and, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { clients } from "@/db/schema/clients";
import { licences } from "@/db/schema/licences";
import { orderLines } from "@/db/schema/orders";
import { people } from "@/db/schema/people";
import { unseal } from "@/lib/server/cipher";
import type { ReadContext } from "@/lib/server/context";
import type { MailPerson } from "./order-facts";

export type LicenceFacts = { item: string; instructions: string; codes: string[]; holder: MailPerson | null };

/** The licence a mail tells of, with its code in clear, and its holder; null when there is no such licence. */
export async function licenceFacts(ctx: ReadContext, licenceId: string): Promise<LicenceFacts | null> {
  const [row] = await ctx.db
    .select({
      item: orderLines.name,
      instructions: orderLines.instructions,
      codeId: licenceCodes.id,
      cipher: licenceCodes.codeCipher,
      personId: people.id,
      login: people.email,
      passwordHash: people.passwordHash,
    })
    .from(licences)
    .innerJoin(orderLines, and(eq(orderLines.accountId, licences.accountId), eq(orderLines.id, licences.lineId)))
    .leftJoin(licenceCodes, and(eq(licenceCodes.accountId, licences.accountId), eq(licenceCodes.id, licences.codeId)))
    .innerJoin(clients, and(eq(clients.accountId, licences.accountId), eq(clients.id, licences.holderId)))
    .leftJoin(people, eq(people.id, clients.personId))
    .where(and(eq(licences.accountId, ctx.actor.accountId), eq(licences.id, licenceId)))
    .limit(1);
  if (!row) return null;
  const { item, instructions, codeId, cipher, personId, login, passwordHash } = row;
  return {
    item,
    instructions,
    codes: codeId && cipher ? [unseal("licence-code", codeId, cipher)] : [],
    holder: personId && login ? { personId, login, hasPassword: passwordHash !== null } : null,
  };
}
