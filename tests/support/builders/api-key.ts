import { apiKeys } from "@/db/schema/accounts";
import { type StaffFunction, staffFunctions } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { hashToken, randomToken } from "@/lib/server/cipher";
import { commit } from "@/tests/support/committed-account";
import { job } from "@/tests/support/who";
import type { TestAccount } from "./account";

const YEAR_MS = 365 * 86_400_000;

type Key = {
  id?: string;
  functions?: readonly StaffFunction[];
  scope?: "all" | "own";
  expiresAt?: Date;
  revokedAt?: Date;
  replacesId?: string;
};

/** A committed key of a committed account, as its secret text; with all functions and orders unless told otherwise. */
export async function aKey(account: Omit<TestAccount, "tx">, overrides: Key = {}): Promise<string> {
  const key = `kontor_${randomToken(24)}`;
  const { id = newId(), functions = staffFunctions, scope = "all", revokedAt = null, replacesId = null } = overrides;
  await commit(account, job(), async (ctx) => {
    const { expiresAt = new Date(ctx.now.getTime() + YEAR_MS) } = overrides;
    const row = {
      id,
      scope,
      replacesId,
      accountId: account.id,
      name: "Shop",
      prefix: key.slice(0, 12),
      createdAt: ctx.now,
    };
    const given = { functions: [...functions], expiresAt, revokedAt, createdById: account.staff.olga.id };
    await ctx.tx.insert(apiKeys).values({ ...row, ...given, keyHash: hashToken(key) });
  });
  return key;
}
