import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { changesBetween } from "@/lib/core/event-table";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeAccountInput } from "./model/change-account";

/**
 * Changes the settings of the company. Orders that exist keep the VAT they were made with; the currency is never changed,
 * because sums would change their meaning.
 *
 * @throws permission.denied
 */
export async function changeAccount(ctx: WriteContext, input: ChangeAccountInput): Promise<void> {
  requirePermission(ctx.actor, "settings.edit");
  const own = eq(accounts.id, ctx.actor.accountId);
  const [before] = await ctx.tx.select().from(accounts).where(own).for("no key update").limit(1);
  if (!before) throw new DomainError("not_found", "account.not_found");
  const { name, timeZone, locale, defaultVatBps, vatIncluded, mailName, mailReplyTo } = before;
  const changes = changesBetween<ChangeAccountInput>(
    // A CHECK of the table allows no other locale.
    { name, timeZone, locale: locale as typeof input.locale, defaultVatBps, vatIncluded, mailName, mailReplyTo },
    input,
  );
  if (!changes) return;
  await ctx.tx.update(accounts).set(input).where(own);
  await recordEvent(ctx, "account.changed", before, changes);
}
