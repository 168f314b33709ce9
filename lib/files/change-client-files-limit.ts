import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeClientFilesLimitInput } from "./model/list-storage";

const GIB = 1024 * 1024 * 1024;

/**
 * Sets how much the files of one client may take. Nothing that is there is removed by a lower limit.
 *
 * @throws permission.denied, account.stale
 */
export async function changeClientFilesLimit(ctx: WriteContext, input: ChangeClientFilesLimitInput): Promise<void> {
  requirePermission(ctx.actor, "settings.edit");
  const own = eq(accounts.id, ctx.actor.accountId);
  const [before] = await ctx.tx.select().from(accounts).where(own).for("no key update").limit(1);
  if (!before) throw new DomainError("not_found", "account.not_found");
  if (before.version !== input.version) throw new DomainError("conflict", "account.stale", { version: before.version });
  const clientFilesMaxBytes = input.gigabytes * GIB;
  if (before.clientFilesMaxBytes === clientFilesMaxBytes) return;
  await ctx.tx
    .update(accounts)
    .set({ clientFilesMaxBytes, version: before.version + 1 })
    .where(own);
  await recordEvent(ctx, "account.changed", before, {
    before: { clientFilesMaxBytes: before.clientFilesMaxBytes },
    after: { clientFilesMaxBytes },
  });
}
