import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { ReadContext } from "@/lib/server/context";

/** The currency of all prices of the account and the VAT rate that stands for "none given". */
export async function accountMoney(ctx: ReadContext): Promise<{ currency: string; defaultVatBps: number }> {
  const [row] = await ctx.db
    .select({ currency: accounts.currency, defaultVatBps: accounts.defaultVatBps })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  if (!row) throw new Error("the account of the transaction does not exist");
  return row;
}
