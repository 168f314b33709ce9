import { eq, type SQL, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { ReadContext } from "@/lib/server/context";

/**
 * The instant at which a calendar day, or the day after it, begins in the account's zone, also beside days of 23 or 25
 * hours (promise O8).
 */
export function startOfDay(ctx: ReadContext, day: string, later: 0 | 1): SQL {
  const zone = ctx.db
    .select({ timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId));
  return sql`((${day}::date + ${later}::int)::timestamp at time zone (${zone}))`;
}
