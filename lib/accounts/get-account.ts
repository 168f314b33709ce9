import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { AccountSettings } from "./model/change-account";

/** The settings of the account. @throws permission.denied */
export async function getAccount(ctx: ReadContext): Promise<AccountSettings> {
  requirePermission(ctx.actor, "settings.view");
  const [row] = await ctx.db
    .select({
      slug: accounts.slug,
      version: accounts.version,
      business: accounts.business,
      currency: accounts.currency,
      name: accounts.name,
      timeZone: accounts.timeZone,
      locale: accounts.locale,
      defaultVatBps: accounts.defaultVatBps,
      vatIncluded: accounts.vatIncluded,
      mailName: accounts.mailName,
      mailReplyTo: accounts.mailReplyTo,
      secondFactorRequired: accounts.secondFactorRequired,
    })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  if (!row) throw new DomainError("not_found", "account.not_found");
  return { ...row, locale: row.locale as AccountSettings["locale"] }; // A CHECK of the table allows nothing else.
}
