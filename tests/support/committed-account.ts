import type { Actor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { aTestAccount, type TestAccount } from "./builders/account";
import type { Who } from "./who";

/** An account whose rows are really committed, for tests of races: whatever runs on it begins transactions of its own. */
export async function aCommittedAccount(): Promise<Omit<TestAccount, "tx">> {
  const accountId = newId();
  return writeAs({ kind: "job", accountId, name: "test" }, async (ctx) => {
    const { tx: _, ...account } = await aTestAccount(ctx.tx, accountId, ctx.now);
    return account;
  });
}

const TRIES_MAX = 20;

/**
 * One transaction of somebody in that account, committed. A system that says it is busy is asked again, as its callers
 * do: on a slow machine fifty at once wait longer for a connection than the policy lets them.
 */
export async function commit<A extends Actor, T>(
  account: Omit<TestAccount, "tx">,
  who: Who<A>,
  run: (ctx: WriteContext<A>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeAs(who(account as TestAccount), run); // `who` looks at ids and names only.
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== "unavailable" || attempt === TRIES_MAX) throw error;
    }
  }
}
