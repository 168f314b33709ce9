import { sql } from "drizzle-orm";
import { test as base } from "vitest";
import { databaseOf, getPool } from "@/db/client";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { beginStatement, type WriteContext } from "@/lib/server/context";
import { aTestAccount, type TestAccount } from "./builders/account";
import { actorOf, type Who } from "./who";

/** The moment at which every test happens unless it says otherwise. */
export const NOW = new Date("2026-03-10T09:00:00Z");

/** Binds somebody to the test's transaction. `at` moves the moment of everything done with that context. */
export type As = <A extends Actor>(who: Who<A>, at?: Date) => WriteContext<A>;

/**
 * Tests of use cases: one transaction as the app's role with the account set, so row security is on. It ends with every
 * deferred constraint checked, and is rolled back.
 */
export const test = base.extend<{ account: TestAccount; as: As }>({
  account: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of other fixtures from this pattern
    async ({}, provide) => {
      const client = await getPool().connect();
      const accountId = newId();
      try {
        await client.query(beginStatement("kontor_app", accountId, ""));
        const tx = databaseOf(client);
        const account = await aTestAccount(tx, accountId, NOW);
        await provide(account);
        await tx.execute(sql`set constraints all immediate`);
      } finally {
        await client.query("ROLLBACK");
        client.release();
      }
    },
    { auto: true },
  ],
  as: async ({ account }, provide) => {
    const bind = <A extends Actor>(who: Who<A>, at: Date = NOW): WriteContext<A> => ({
      tx: account.tx,
      db: account.tx,
      actor: actorOf(account, who),
      now: at,
      wakes: new Set(),
    });
    await provide(bind);
  },
});

let savepoints = 0;

/** Runs work that is expected to be refused: what it wrote is undone, as the door would do, and the error is passed on. */
export async function attempt<T>(ctx: WriteContext, work: () => Promise<T>): Promise<T> {
  savepoints += 1;
  const name = sql.identifier(`attempt_${savepoints}`);
  await ctx.tx.execute(sql`savepoint ${name}`);
  try {
    return await work();
  } catch (error) {
    await ctx.tx.execute(sql`rollback to savepoint ${name}`);
    throw error;
  }
}

export { describe, expect } from "vitest";
