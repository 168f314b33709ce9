import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import type { ReadContext } from "@/lib/server/context";

/** What every page of an account needs of it: name, zone, currency and defaults. @throws account.not_found */
export async function accountFacts(ctx: ReadContext) {
  const [row] = await ctx.db
    .select({
      id: accounts.id,
      slug: accounts.slug,
      name: accounts.name,
      business: accounts.business,
      currency: accounts.currency,
      timeZone: accounts.timeZone,
      locale: accounts.locale,
      defaultVatBps: accounts.defaultVatBps,
      vatIncluded: accounts.vatIncluded,
    })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  if (!row) throw new DomainError("not_found", "account.not_found");
  return row;
}
