import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { changesBetween } from "@/lib/core/event-table";
import { requirePermission } from "@/lib/core/permissions";
import { requireVersion } from "@/lib/core/version";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeAccountInput } from "./model/change-account";

/**
 * Changes the settings of the company. Orders that exist keep the VAT they were made with; the currency is never changed,
 * because sums would change their meaning.
 *
 * @throws permission.denied, account.stale
 */
export async function changeAccount(ctx: WriteContext, input: ChangeAccountInput): Promise<void> {
  requirePermission(ctx.actor, "settings.edit");
  const own = eq(accounts.id, ctx.actor.accountId);
  const [before] = await ctx.tx.select().from(accounts).where(own).for("no key update").limit(1);
  if (!before) throw new DomainError("not_found", "account.not_found");
  const { name, timeZone, locale, defaultVatBps, vatIncluded, mailName, mailReplyTo } = before;
  const { version: seen, ...wanted } = input;
  const changes = changesBetween<typeof wanted>(
    // A CHECK of the table allows no other locale.
    { name, timeZone, locale: locale as typeof input.locale, defaultVatBps, vatIncluded, mailName, mailReplyTo },
    wanted,
  );
  if (!changes) return;
  requireVersion(before, seen, "account.stale");
  const version = before.version + 1;
  await ctx.tx
    .update(accounts)
    .set({ ...wanted, version })
    .where(own);
  await recordEvent(ctx, "account.changed", { id: before.id, version }, changes);
}
