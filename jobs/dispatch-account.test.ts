import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { getPool } from "@/db/client";
import { env } from "@/lib/server/env";
import type { Mailer } from "@/lib/server/mailer";
import { aMessage, messageRow } from "@/tests/support/builders/message";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { job } from "@/tests/support/who";
import { dispatchAccount } from "./dispatch-account";

const nobodySends: Mailer = {
  gapMs: 0,
  send: () => Promise.reject(new Error("a message that cannot be written was sent")),
};

/** Does the work while nobody can read accounts, which writing a message needs and claiming and recording do not. */
async function withoutAccounts(work: () => Promise<unknown>): Promise<void> {
  const owner = new Client({ connectionString: env().DATABASE_OWNER_URL });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query("lock table accounts in access exclusive mode");
    await work();
  } finally {
    await owner.end();
  }
}

/** How many connections of the pool were in use at most. */
async function mostConnections(work: () => Promise<unknown>): Promise<number> {
  const pool = getPool();
  let [inUse, most] = [0, 0];
  const taken = () => {
    inUse += 1;
    most = Math.max(most, inUse);
  };
  const given = () => {
    inUse -= 1;
  };
  pool.on("acquire", taken).on("release", given);
  await work();
  pool.off("acquire", taken).off("release", given);
  return most;
}

describe("dispatchAccount", () => {
  test("P-N1 P-N4 a database that is busy for a moment ends no message, however often it was tried", async () => {
    const account = await aCommittedAccount();
    const id = await commit(account, job(), (ctx) => aMessage(ctx, { attempts: 9 }));

    await withoutAccounts(() => dispatchAccount(account.id, nobodySends));

    const row = await commit(account, job(), (ctx) => messageRow(ctx, id));
    expect(row).toMatchObject({ state: "sending", attempts: 10, lastError: null });
    expect(row.dueAt).not.toBeNull();
  });

  test("P-N4 a full batch takes a part of the connections only, and goes out", async () => {
    const account = await aCommittedAccount();
    const ids = await commit(account, job(), (ctx) => Promise.all(Array.from({ length: 20 }, () => aMessage(ctx))));
    const sent: string[] = [];
    const sends: Mailer = {
      gapMs: 0,
      send: async (id) => {
        sent.push(id);
        return { kind: "sent", providerId: id };
      },
    };

    const most = await mostConnections(() => dispatchAccount(account.id, sends));

    expect(sent.sort()).toEqual(ids.sort());
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(env().DATABASE_POOL_MAX / 2);
  });
});
