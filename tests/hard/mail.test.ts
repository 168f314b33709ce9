import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openScheduler } from "@/scripts/launcher/scheduler.mjs";
import { call } from "@/tests/support/api-client";
import { aCounter } from "@/tests/support/builders/counter";
import { aBuiltApp, type BuiltApp } from "@/tests/support/built-app";
import { startFakeResend } from "@/tests/support/fake-resend.mjs";
import { freshDatabase } from "@/tests/support/fresh-database";
import { asSuperuser, halfDone } from "@/tests/support/whole-state";

const ORDERS = 6;
const IN_TIME_MS = 60_000;
const EVENT_KEY = "events-of-the-tests";

const database = await freshDatabase("hard_mail");
process.env.DATABASE_URL = database.appUrl;

let provider: Awaited<ReturnType<typeof startFakeResend>>;
let app: BuiltApp;
/** Two of them, as after a deployment that left the old one running: nothing relies on there being one. */
let schedulers: Awaited<ReturnType<typeof openScheduler>>[];

beforeAll(async () => {
  provider = await startFakeResend();
  const wish = { hasInngest: false, eventKey: EVENT_KEY, report: () => undefined };
  schedulers = await Promise.all([openScheduler(wish), openScheduler(wish)]);
  const env = {
    ...schedulers[0]?.env,
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: provider.url,
    MAIL_FROM: "shop@kontor.example",
  };
  app = await aBuiltApp({ databaseUrl: database.appUrl, env });
  const target = { ...process.env, PORT: new URL(app.address).port, DATABASE_URL: database.appUrl };
  for (const scheduler of schedulers) await scheduler.start(target);
});
afterAll(async () => {
  await app.stop("SIGKILL");
  await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
  await provider.stop();
});

/** Confirms orders for a recipient and waits until each has its message at the provider, marked as sent. */
async function confirmed(counter: Awaited<ReturnType<typeof aCounter>>) {
  const ids: string[] = [];
  for (let count = 0; count < ORDERS; count += 1) {
    const key = counter.key();
    const { id } = (await call(app.address, "POST", "/orders", { key, body: counter.order() })).body;
    const body = { version: 1, acknowledgeUnpaid: true };
    expect((await call(app.address, "POST", `/orders/${id}/confirm`, { key, body })).status).toBe(200);
    ids.push(String(id));
  }
  return ids;
}

const messages = (accountId: string) =>
  asSuperuser<{ id: string; subject_id: string; state: string }>(
    database.superuserUrl,
    "select id, subject_id, state from outbox where account_id = $1 and kind = 'order-delivered'",
    [accountId],
  );

/** Lets the leases of a dispatcher that died run out, as a minute would. */
const minutePasses = (accountId: string) =>
  asSuperuser(
    database.superuserUrl,
    "update outbox set due_at = now(), leased_until = now() where account_id = $1 and state = 'sending'",
    [accountId],
  );

async function expectOneEach(accountId: string, orderIds: string[]) {
  await vi.waitUntil(
    async () => {
      const rows = await messages(accountId);
      return rows.length === orderIds.length && rows.every(({ state }) => state === "sent");
    },
    { timeout: IN_TIME_MS, interval: 100 },
  );
  const rows = await messages(accountId);
  expect(rows.map((row) => row.subject_id).sort()).toEqual([...orderIds].sort());
  const mine = provider.delivered.filter(({ key }) => rows.some(({ id }) => id === key));
  expect(mine.map(({ key }) => key).sort()).toEqual(rows.map(({ id }) => id).sort());
}

describe("messages of the running product, with two schedulers and two web processes", () => {
  test("P-N1 P-N3 P-N4 each committed confirmation brings its recipient one message", async () => {
    const counter = await aCounter({ codes: ORDERS });
    await expectOneEach(counter.account.id, await confirmed(counter));
    expect(await halfDone(database.superuserUrl)).toEqual([]);
  });

  test.for([
    ["before the provider has it", "hang"],
    ["between sent and marked", "acceptThenHang"],
  ] as const)("P-N3 P-N1 every web process killed %s: one message all the same", async ([, behaviour]) => {
    const counter = await aCounter({ codes: ORDERS });
    let isKilled = false;
    provider.behave = () => {
      if (isKilled) return "accept";
      isKilled = true;
      for (const pid of app.workers()) process.kill(pid, "SIGKILL");
      return behaviour;
    };
    const orderIds = await confirmedWhileKilled(counter);
    await vi.waitUntil(() => isKilled, { timeout: IN_TIME_MS, interval: 20 });
    await app.serving();
    await minutePasses(counter.account.id);
    await expectOneEach(counter.account.id, orderIds);
  });
});

/** One order is enough here: its message is the moment of the kill. */
async function confirmedWhileKilled(counter: Awaited<ReturnType<typeof aCounter>>) {
  const key = counter.key();
  const { id } = (await call(app.address, "POST", "/orders", { key, body: counter.order() })).body;
  await call(app.address, "POST", `/orders/${id}/confirm`, { key, body: { version: 1, acknowledgeUnpaid: true } });
  return [String(id)];
}
