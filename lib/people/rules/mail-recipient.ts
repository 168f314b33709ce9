import { and, eq } from "drizzle-orm";
import { accounts, employees } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { people } from "@/db/schema/people";
import type { ReadContext } from "@/lib/server/context";

type Recipient = { to: { email: string; name: string }; locale: string };

/** Where a mail to a person goes, how this account calls him, and the language he reads. */
export async function mailRecipient(ctx: ReadContext, personId: string): Promise<Recipient> {
  const { accountId } = ctx.actor;
  const [row] = await ctx.db
    .select({
      email: people.email,
      personLocale: people.locale,
      clientName: clients.name,
      clientLocale: clients.locale,
      firstName: employees.firstName,
      lastName: employees.lastName,
      accountLocale: accounts.locale,
    })
    .from(people)
    .innerJoin(accounts, eq(accounts.id, accountId))
    .leftJoin(clients, and(eq(clients.accountId, accountId), eq(clients.personId, people.id)))
    .leftJoin(employees, and(eq(employees.accountId, accountId), eq(employees.personId, people.id)))
    .where(eq(people.id, personId))
    .limit(1);
  if (!row) throw new Error("A mail to a person that does not exist.");
  const employeeName = `${row.firstName ?? ""} ${row.lastName ?? ""}`.trim();
  return {
    to: { email: row.email, name: employeeName || row.clientName || "" },
    locale: row.personLocale ?? row.clientLocale ?? row.accountLocale,
  };
}
