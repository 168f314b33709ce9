import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { ReadContext } from "@/lib/server/context";

/** The account's zone and the calendar day that it is there now, `2026-03-31`. */
export async function accountToday(ctx: ReadContext): Promise<{ timeZone: string; today: string }> {
  const [row] = await ctx.db
    .select({
      timeZone: accounts.timeZone,
      today: sql<string>`to_char(${ctx.now.toISOString()}::timestamptz at time zone ${accounts.timeZone}, 'YYYY-MM-DD')`,
    })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  if (!row) throw new Error("the account of the actor is gone");
  return row;
}
