import { describe, expect, test } from "vitest";
import { getPool } from "@/db/client";
import type { Mailer } from "@/lib/server/mailer";
import { aMessage, messageRow } from "@/tests/support/builders/message";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { job } from "@/tests/support/who";
import { dispatchAccount } from "./dispatch-account";

const LOCK_TIMEOUT_MS = 3_000;
const nobodySends: Mailer = {
  gapMs: 0,
  send: () => Promise.reject(new Error("a message that cannot be written was sent")),
};

/** Holds the row of a message once a dispatcher has it, for a little longer than anybody waits for a lock. */
async function holdRow(accountId: string, id: string): Promise<void> {
  const client = await getPool().connect();
  try {
    for (;;) {
      await client.query("begin");
      await client.query("select set_config('role', 'kontor_app', true), set_config('app.account_id', $1, true)", [
        accountId,
      ]);
      const { rows } = await client.query("select state from outbox where id = $1 for update", [id]);
      if (rows[0]?.state === "sending") break;
      await client.query("rollback");
    }
    await new Promise((resolve) => setTimeout(resolve, LOCK_TIMEOUT_MS + 300));
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("dispatchAccount", () => {
  test("P-N1 P-N4 a database that is busy for a moment ends no message, however often it was tried", async () => {
    const account = await aCommittedAccount();
    const id = await commit(account, job(), (ctx) =>
      aMessage(ctx, { dueAt: new Date(ctx.now.getTime() - 1_000), attempts: 9 }),
    );

    await Promise.all([holdRow(account.id, id), dispatchAccount(account.id, nobodySends)]);

    const row = await commit(account, job(), (ctx) => messageRow(ctx, id));
    expect(row).toMatchObject({ state: "sending", lastError: null });
    expect(row.dueAt).not.toBeNull();
  });
});
