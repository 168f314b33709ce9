import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { ReadContext } from "@/lib/server/context";

export type Sender = { name: string; mailName: string; mailReplyTo: string; timeZone: string };

/** The selling company in whose name mails of this account go out. */
export async function sender(ctx: ReadContext): Promise<Sender> {
  const [row] = await ctx.db
    .select({
      name: accounts.name,
      mailName: accounts.mailName,
      mailReplyTo: accounts.mailReplyTo,
      timeZone: accounts.timeZone,
    })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  if (!row) throw new Error("a message of an account that does not exist");
  return row;
}
