import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { people } from "@/db/schema/people";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { requireRecentPassword } from "@/lib/people/rules/require-recent-password";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { RequireSecondFactorInput } from "./model/require-second-factor";

/**
 * Whether administrators and those who enter payments need a second factor in this company (promises 9). It bites on
 * their next request. Whoever switches it on has one himself, or he would be the first to stand outside.
 *
 * @throws permission.denied, password.again, second_factor.own_first
 */
export async function requireSecondFactor(ctx: WriteContext, input: RequireSecondFactorInput): Promise<void> {
  requirePermission(ctx.actor, "settings.edit");
  await requireRecentPassword(ctx);
  const own = eq(accounts.id, ctx.actor.accountId);
  const [before] = await ctx.tx
    .select({ id: accounts.id, isRequired: accounts.secondFactorRequired, version: accounts.version })
    .from(accounts)
    .where(own)
    .for("no key update")
    .limit(1);
  if (!before) throw new DomainError("not_found", "account.not_found");
  if (before.isRequired === input.isRequired) return;
  if (input.isRequired) await requireOwnSecondFactor(ctx);
  const version = before.version + 1;
  await ctx.tx.update(accounts).set({ secondFactorRequired: input.isRequired, version }).where(own);
  await recordEvent(
    ctx,
    "account.changed",
    { id: before.id, version },
    { before: { secondFactorRequired: before.isRequired }, after: { secondFactorRequired: input.isRequired } },
  );
}

async function requireOwnSecondFactor(ctx: WriteContext): Promise<void> {
  if (ctx.actor.kind !== "employee") throw new DomainError("denied", "permission.denied");
  const [person] = await ctx.db
    .select({ confirmedAt: people.totpConfirmedAt })
    .from(people)
    .where(eq(people.id, ctx.actor.personId))
    .limit(1);
  if (!person?.confirmedAt) throw invalidField("isRequired", "second_factor.own_first");
}
