import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { outbox } from "@/db/schema/outbox";
import { dispatchAccount } from "@/jobs/dispatch-account";
import { claimDueMessages } from "@/lib/mail/claim-due-messages";
import { fixMessage } from "@/lib/mail/fix-message";
import { dueOutboxAccounts, nextOutboxDueAt } from "@/lib/mail/sql/due-outbox";
import { clock } from "@/lib/server/clock";
import { sweepAs } from "@/lib/server/context";
import { resendMailer } from "@/lib/server/mailer";
import { aMessage } from "@/tests/support/builders/message";
import { startFakeResend } from "@/tests/support/fake-resend.mjs";
import { anInstallation } from "./installation";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const ROUNDS_MAX = 20;
const PACE_MS = 500;
/** By so much a timer may come early. */
const TIMER_MS = 10;

let provider: Awaited<ReturnType<typeof startFakeResend>>;
let now = new Date("2026-03-10T09:00:00Z");
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const through = (gapMs = 1) => resendMailer({ apiKey: "re_test", baseUrl: provider.url, gapMs, timeoutMs: 300 });
/** One that gives up no sooner than in an installation: a slow machine alone leaves nothing in doubt. */
const patiently = (gapMs = 1) => resendMailer({ apiKey: "re_test", baseUrl: provider.url, gapMs });

beforeEach(async () => {
  provider = await startFakeResend();
  provider.now = () => now.getTime();
  vi.spyOn(clock, "now").mockImplementation(() => now);
  // The pace is shared by all accounts: every test begins an hour after the last one.
  pass(HOUR_MS);
});
afterEach(() => provider.stop());

describe("the dispatcher, on real commits", () => {
  test("P-N1 a committed change has its message and a rolled-back one has none", async () => {
    const { accountId, inAccount, write } = await anInstallation();
    await write({ to: "kept@customer.example" });
    const undone = inAccount(async (ctx) => {
      await aMessage(ctx, { to: "undone@customer.example" });
      throw new Error("the change failed");
    });
    await expect(undone).rejects.toThrow("the change failed");

    await dispatchAccount(accountId, through());

    expect(provider.delivered.map(({ mail }) => mail.to)).toEqual([["kept@customer.example"]]);
  });

  test("P-N3 two dispatchers at once give each recipient one message", async () => {
    const { accountId, write } = await anInstallation();
    for (let count = 0; count < 30; count += 1) await write({ to: `r${count}@customer.example` });

    // A slow machine may leave a message to a later round; two at once may never take the same one.
    for (let round = 0; round < ROUNDS_MAX && provider.delivered.length < 30; round += 1) {
      const before = provider.requests.length;
      await Promise.all([1, 2, 3, 4].map(() => dispatchAccount(accountId, patiently())));
      const keys = provider.requests.slice(before).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      pass(MINUTE_MS);
    }

    expect(provider.delivered).toHaveLength(30);
    expect(new Set(provider.delivered.map(({ mail }) => mail.to[0])).size).toBe(30);
  });

  test("P-N3 P-N2 a dispatcher killed between sent and marked: sent again under the same key, with the same bytes, once", async () => {
    const { accountId, inAccount, write, row } = await anInstallation();
    const id = await write();
    const [claim] = await inAccount((ctx) =>
      claimDueMessages({ ...ctx, actor: { kind: "job", accountId, name: "dispatch-outbox" } }, { gapMs: 1 }),
    );
    if (!claim) throw new Error("not claimed");
    const mail = await inAccount((ctx) => fixMessage(ctx, claim));
    if (!mail) throw new Error("not fixed");
    await through().send(id, mail);

    expect(await dispatchAccount(accountId, through())).toBe(0);
    pass(MINUTE_MS);
    expect(await dispatchAccount(accountId, through())).toBe(1);

    expect(provider.requests.map(({ key, status }) => [key, status])).toEqual([
      [id, 200],
      [id, 200],
    ]);
    expect(provider.delivered).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: "sent", attempts: 2, providerId: "sent-1" });
  });

  test("P-N2 accepted, then no answer: tried again under the same key, delivered once", async () => {
    const { accountId, write, row } = await anInstallation();
    const id = await write();
    provider.behave = (_mail, count) => (count === 1 ? "acceptThenHang" : "accept");

    await dispatchAccount(accountId, through());
    expect(await row(id)).toMatchObject({ state: "sending", lastError: "timeout" });
    pass(MINUTE_MS);
    await dispatchAccount(accountId, through());

    expect(await row(id)).toMatchObject({ state: "sent", attempts: 2 });
    expect(provider.delivered).toHaveLength(1);
  });

  test("P-N2 an error of the provider's own leaves open what happened: tried again under the same key", async () => {
    const { accountId, write, row } = await anInstallation();
    const id = await write();
    provider.behave = (_mail, count) => (count === 1 ? "fail" : "accept");

    await dispatchAccount(accountId, through());
    expect(await row(id)).toMatchObject({ state: "sending", lastError: "internal_server_error" });
    pass(MINUTE_MS);
    await dispatchAccount(accountId, through());

    expect(await row(id)).toMatchObject({ state: "sent", attempts: 2 });
    expect(provider.requests.map(({ key }) => key)).toEqual([id, id]);
    expect(provider.delivered).toHaveLength(1);
  });

  test("P-N2 no answer for 25 h: repeated inside 23 h only, then shown as uncertain and left alone", async () => {
    const { accountId, write, row } = await anInstallation();
    const id = await write();
    const from = now.getTime();
    const tried: number[] = [];
    provider.behave = () => {
      tried.push(now.getTime() - from);
      return "acceptThenCut";
    };

    for (let quarter = 0; quarter < 100; quarter += 1) {
      await dispatchAccount(accountId, through());
      pass(15 * MINUTE_MS);
    }

    expect(await row(id)).toMatchObject({ state: "uncertain", dueAt: null });
    expect(Math.max(...tried)).toBeLessThan(23 * HOUR_MS);
    expect(tried.length).toBeGreaterThan(80);
    expect(provider.delivered).toHaveLength(1);
    provider.behave = () => "accept";
    pass(HOUR_MS);
    expect(await dispatchAccount(accountId, through())).toBe(0);
  });

  test("R-UNI-15 the mail server is down for an hour: sent after it, once", async () => {
    const { accountId, write, row } = await anInstallation();
    const id = await write();
    const address = provider.url;
    await provider.stop();

    for (let minute = 0; minute < 60; minute += 1) {
      await dispatchAccount(accountId, resendMailer({ apiKey: "re_test", baseUrl: address, gapMs: 1 }));
      pass(MINUTE_MS);
    }
    expect(await row(id)).toMatchObject({ state: "waiting", lastError: "unreachable", firstAttemptAt: null });
    provider = await startFakeResend();
    for (let minute = 0; minute < 15; minute += 1) {
      await dispatchAccount(accountId, through());
      pass(MINUTE_MS);
    }

    expect(await row(id)).toMatchObject({ state: "sent" });
    expect(provider.delivered).toHaveLength(1);
  });

  test("P-N5 after 25 h without a dispatcher a message still useful is sent, a late one is listed", async () => {
    const { accountId, write, row } = await anInstallation();
    const useful = await write({ to: "useful@customer.example" });
    const late = await write({ usefulUntil: new Date(now.getTime() + 30 * MINUTE_MS) });

    pass(25 * HOUR_MS);
    await dispatchAccount(accountId, through());

    expect(await row(useful)).toMatchObject({ state: "sent" });
    expect(await row(late)).toMatchObject({ state: "expired" });
    expect(provider.delivered).toHaveLength(1);
  });

  test("P-N4 one bad recipient and one that hangs delay nobody", async () => {
    const { accountId, write, row } = await anInstallation();
    const bad = await write({ to: "bad@customer.example" });
    const slow = await write({ to: "slow@customer.example" });
    for (let count = 0; count < 10; count += 1) await write({ to: `r${count}@customer.example` });
    provider.behave = ({ to }) => (to[0]?.startsWith("bad") ? "refuse" : to[0]?.startsWith("slow") ? "hang" : "accept");

    let isOver = false;
    const dispatching = dispatchAccount(accountId, patiently(20)).finally(() => {
      isOver = true;
    });

    await vi.waitUntil(() => provider.delivered.length === 10, { timeout: MINUTE_MS, interval: 10 });
    expect(isOver).toBe(false);
    await provider.stop();
    await dispatching;
    expect(await row(bad)).toMatchObject({ state: "failed", lastError: "validation_error" });
    expect(await row(slow)).toMatchObject({ state: "sending", lastError: "connection_lost" });
  });

  test("P-N4 two requests a second, over two dispatchers and two accounts; Retry-After stops all of them", async () => {
    const [one, two] = [await anInstallation(), await anInstallation()];
    for (let count = 0; count < 3; count += 1) {
      await one.write();
      await two.write();
    }

    const startedAt = Date.now();
    const both = [one, two].map(({ accountId }) => dispatchAccount(accountId, patiently(PACE_MS)));
    await Promise.all(both);

    // Late is what a busy machine makes of it; early would be too fast.
    const early = provider.requests.filter(({ at }, index) => at - startedAt < index * PACE_MS - TIMER_MS);
    expect(provider.requests).toHaveLength(6);
    expect(early).toEqual([]);

    pass(MINUTE_MS);
    provider.behave = () => "limit";
    provider.retryAfterS = 120;
    await one.write();
    await two.write();
    await dispatchAccount(one.accountId, through());
    pass(100_000);
    expect([await dispatchAccount(one.accountId, through()), await dispatchAccount(two.accountId, through())]).toEqual([
      0, 0,
    ]);
    pass(20_000);
    provider.behave = () => "accept";
    await dispatchAccount(one.accountId, through());
    await dispatchAccount(two.accountId, through());
    expect(provider.delivered).toHaveLength(8);
  });

  test("P-S1 the sweep sees which accounts have something due, and when the next thing is, and nothing else", async () => {
    const { accountId, write } = await anInstallation();
    const later = await anInstallation();
    await write();
    await later.write({ dueAt: new Date(now.getTime() + 30_000) });

    const due = await sweepAs((db) => dueOutboxAccounts(db, now));
    expect(due).toContain(accountId);
    expect(due).not.toContain(later.accountId);
    await dispatchAccount(accountId, through());
    expect(await sweepAs((db) => dueOutboxAccounts(db, now))).not.toContain(accountId);
    const next = await sweepAs((db) => nextOutboxDueAt(db, now, false));
    expect(next && next.getTime() - now.getTime()).toBeLessThanOrEqual(30_000);
    await expect(sweepAs((db) => db.select({ to: outbox.recipientEmail }).from(outbox))).rejects.toThrow();
  });
});
