import { describe, expect, test } from "vitest";
import { dispatchAccount } from "@/jobs/dispatch-account";
import type { Mailer } from "@/lib/server/mailer";
import { aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder, latest } from "@/tests/support/builders/order";
import { run } from "@/tests/support/checkout-process";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { administrator } from "@/tests/support/who";

type Account = Awaited<ReturnType<typeof aCommittedAccount>>;

async function ordersOf(account: Account, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1)
    ids.push(
      await commit(account, administrator, async (ctx) => {
        const { id } = await aLicenceOrder(ctx, { recipient: await aPerson(ctx) });
        return id;
      }),
    );
  return ids;
}

/** A process that confirms these orders and dies as told. */
function confirming(account: Account, killed: "before" | "after" | "never", orderIds: readonly string[]) {
  const { id, personId } = account.staff.olga;
  const script = "tests/support/confirm-until-killed.ts";
  return run(["--import", "tsx", script, account.id, id, personId, killed, ...orderIds]);
}

/** Stage, history and messages of an order, as another process finds them. */
function found(account: Account, orderId: string) {
  return commit(account, administrator, async (ctx) => ({
    stage: (await latest(ctx, orderId)).stage,
    delivered: (await eventsOf(ctx, orderId)).filter((type) => type === "order.delivered").length,
    messages: (await outboxOf(ctx, orderId)).map(({ kind, state }) => `${kind} ${state}`),
  }));
}

const untouched = { stage: "NEW", delivered: 0, messages: [] };
const whole = { stage: "CONFIRMED", delivered: 1, messages: ["order-delivered waiting"] };

describe("P-N1 a process killed by signal 9", () => {
  test("before the commit leaves neither the change nor its message", async () => {
    const account = await aCommittedAccount();
    const [orderId = ""] = await ordersOf(account, 1);

    expect(await confirming(account, "before", [orderId]).ended).toBe("SIGKILL");

    expect(await found(account, orderId)).toEqual(untouched);
  });

  test("between commit and dispatch leaves both, and any other process sends the message once", async () => {
    const account = await aCommittedAccount();
    const [orderId = ""] = await ordersOf(account, 1);
    const sent: string[] = [];
    const through: Mailer = {
      gapMs: 0,
      send: (id) => Promise.resolve({ kind: "sent", providerId: String(sent.push(id)) }),
    };

    expect(await confirming(account, "after", [orderId]).ended).toBe("SIGKILL");

    expect(await found(account, orderId)).toEqual(whole);
    for (let round = 0; round < 2; round += 1) await dispatchAccount(account.id, through);
    expect(sent).toHaveLength(1);
    expect(await found(account, orderId)).toMatchObject({ messages: ["order-delivered sent"] });
  });

  test("at any other moment leaves every order either untouched or whole with its message", async () => {
    const account = await aCommittedAccount();
    const orderIds = await ordersOf(account, 60);
    const seen = new Set<string>();

    for (const [round, words] of ["begins", "1 confirmed", "7 confirmed"].entries()) {
      const mine = orderIds.slice(round * 20, round * 20 + 20);
      const { child, says, ended } = confirming(account, "never", mine);
      await says(words);
      child.kill("SIGKILL");
      await ended;
      for (const orderId of mine) {
        const state = await found(account, orderId);
        expect([untouched, whole]).toContainEqual(state);
        seen.add(state.stage);
      }
    }

    expect(seen).toContain("CONFIRMED");
  });
});
