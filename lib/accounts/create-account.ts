import { sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { env } from "@/lib/server/env";
import { recordEvent } from "@/lib/server/events";
import type { CreateAccountInput } from "./model/create-account";

/**
 * Opens a selling company with its number series. The account's id is the one the context is bound to, because every
 * transaction is inside exactly one account from its first statement on.
 *
 * @throws permission.denied
 */
export async function createAccount(ctx: WriteContext, input: CreateAccountInput): Promise<{ id: string }> {
  requirePermission(ctx.actor, "account.create");
  const { accountId } = ctx.actor;
  // Only a demonstration is open to whoever knows its printed passwords.
  const secondFactorRequired = env().KONTOR_MODE === "production";
  await ctx.tx
    .insert(accounts)
    .values({ ...input, id: accountId, mailName: input.name, secondFactorRequired, createdAt: ctx.now });
  await ctx.tx.execute(sql`select numbers.open_series()`);
  await recordEvent(ctx, "account.created", { id: accountId }, { name: input.name });
  return { id: accountId };
}
