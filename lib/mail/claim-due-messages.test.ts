import { eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { newId } from "@/lib/core/id";
import { aPerson } from "@/tests/support/builders/clients";
import { aMessage, messageRow } from "@/tests/support/builders/message";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { claimDueMessages } from "./claim-due-messages";

const HOUR_MS = 3_600_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const unpaced = { gapMs: 0 };

describe("claimDueMessages", () => {
  test("P-N3 a message is in the hands of one dispatcher, until its lease ends", async ({ as }) => {
    const id = await aMessage(as(job()));

    expect(await claimDueMessages(as(job()), unpaced)).toMatchObject([{ id, attempts: 1, doubtSince: null }]);
    expect(await claimDueMessages(as(job()), unpaced)).toEqual([]);
    expect(await claimDueMessages(as(job(), later(59_000)), unpaced)).toEqual([]);

    const again = await claimDueMessages(as(job(), later(60_000)), unpaced);
    expect(again).toMatchObject([{ id, attempts: 2, doubtSince: NOW }]);
  });

  test("a message is not taken before it is due", async ({ as }) => {
    await aMessage(as(job()), { dueAt: later(1_000) });

    expect(await claimDueMessages(as(job()), unpaced)).toEqual([]);
    expect(await claimDueMessages(as(job(), later(1_000)), unpaced)).toHaveLength(1);
  });

  test("P-N4 messages start at the pace of the provider, over all dispatchers together", async ({ as }) => {
    for (let count = 0; count < 25; count += 1) await aMessage(as(job()));

    const first = await claimDueMessages(as(job()), { gapMs: 500 });
    const second = await claimDueMessages(as(job()), { gapMs: 500 });

    expect(first.map((message) => message.startInMs).slice(0, 3)).toEqual([0, 500, 1_000]);
    expect(first).toHaveLength(20);
    expect(second.map((message) => message.startInMs)).toEqual([10_000]);
    expect(await claimDueMessages(as(job()), { gapMs: 500 })).toEqual([]);
    expect(await claimDueMessages(as(job(), later(10_000)), { gapMs: 500 })).toHaveLength(4);
  });

  test("P-N5 a message that is no longer useful is listed, not sent", async ({ as, account }) => {
    const subject = { kind: "order", id: account.apiKeyId };
    const id = await aMessage(as(job()), { usefulUntil: later(HOUR_MS), subject });

    expect(await claimDueMessages(as(job(), later(HOUR_MS)), unpaced)).toEqual([]);
    expect(await messageRow(as(job()), id)).toMatchObject({ state: "expired", dueAt: null, lastError: "too_late" });
    expect(await eventsOf(as(job()), subject.id)).toEqual(["mail.given_up"]);
  });

  test("P-N5 after downtime only the newest of several of one kind for one order and address goes", async ({
    as,
    account,
  }) => {
    const subject = { kind: "order", id: account.apiKeyId };
    const of = (minutes: number, overrides: object = {}) =>
      aMessage(as(job(), later(minutes * 60_000)), {
        kind: "order-resent",
        props: { orderId: subject.id },
        subject,
        ...overrides,
      });
    const [first, second, newest] = [await of(0), await of(1), await of(2)];
    const elsewhere = await of(0, { to: "boris@customer.example" });
    const otherOrder = await of(0, { subject: { kind: "order", id: newId() } });
    const perhapsOut = await of(0, { state: "sending", firstAttemptAt: NOW, attempts: 1 });
    const now = as(job(), later(HOUR_MS));

    const claimed = (await claimDueMessages(now, unpaced)).map(({ id }) => id);

    expect(claimed.toSorted()).toEqual([newest, elsewhere, otherOrder, perhapsOut].toSorted());
    for (const id of [first, second])
      expect(await messageRow(now, id)).toMatchObject({ state: "expired", dueAt: null, lastError: "newer_waits" });
  });

  test("P-N5 messages that each say something of their own all go", async ({ as, account }) => {
    const subject = { kind: "order", id: account.apiKeyId };
    const of = () =>
      aMessage(as(job()), { kind: "licence-received", props: { licenceId: newId(), withPassword: false }, subject });
    const ids = [await of(), await of()];

    expect((await claimDueMessages(as(job()), unpaced)).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  test("P-N2 a message that may have been accepted 23 h ago is shown as uncertain, never repeated", async ({ as }) => {
    const id = await aMessage(as(job()), { firstAttemptAt: NOW, state: "sending", attempts: 3 });

    expect(await claimDueMessages(as(job(), later(23 * HOUR_MS)), unpaced)).toEqual([]);
    expect(await messageRow(as(job()), id)).toMatchObject({ state: "uncertain", dueAt: null });
  });

  test("P-N8 no mail goes to an address after a bounce or a complaint", async ({ as }) => {
    const ctx = as(job());
    const anna = await aPerson(ctx);
    await ctx.tx.update(clients).set({ mailStoppedAt: NOW }).where(eq(clients.id, anna.id));
    const stopped = await aMessage(ctx, { to: anna.email.toUpperCase() });
    const other = await aMessage(ctx, { to: "boris@customer.example" });

    expect(await claimDueMessages(ctx, unpaced)).toMatchObject([{ id: other }]);
    expect(await messageRow(ctx, stopped)).toMatchObject({ state: "stopped", lastError: "address_stopped" });
  });

  test("an employee may not dispatch", async ({ as }) => {
    await expect(claimDueMessages(as(administrator), unpaced)).rejects.toMatchObject({ code: "permission.denied" });
  });
});
