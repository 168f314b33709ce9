import { newId } from "@/lib/core/id";
import { aMessage, messageRow } from "@/tests/support/builders/message";
import { eventsOf } from "@/tests/support/history";
import { type As, describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { claimDueMessages } from "./claim-due-messages";
import { recordDelivery } from "./record-delivery";

const later = (ms: number) => new Date(NOW.getTime() + ms);
const paced = { gapMs: 500 };

async function claimed(as: As) {
  const subject = { kind: "order", id: newId() };
  const id = await aMessage(as(job()), { subject });
  const [message] = await claimDueMessages(as(job()), paced);
  if (message?.id !== id) throw new Error("not claimed");
  return { message, subject };
}

describe("recordDelivery", () => {
  test("R-UNI-15 a sent message keeps when and under which number it left, and the history tells of it", async ({
    as,
  }) => {
    const { message, subject } = await claimed(as);

    await recordDelivery(as(job(), later(800)), { message, outcome: { kind: "sent", providerId: "re-1" } });

    const row = await messageRow(as(job()), message.id);
    expect(row).toMatchObject({ state: "sent", sentAt: later(800), providerId: "re-1", dueAt: null, lastError: null });
    expect(await eventsOf(as(job()), subject.id)).toEqual(["mail.sent"]);
  });

  test("P-N4 what was surely not accepted is tried again, and the provider is left alone as long as it asks", async ({
    as,
  }) => {
    const { message } = await claimed(as);
    const outcome = { kind: "again", error: "rate_limit_exceeded", retryAfterMs: 30_000 } as const;

    await recordDelivery(as(job()), { message, outcome });

    expect(await messageRow(as(job()), message.id)).toMatchObject({
      state: "waiting",
      firstAttemptAt: null,
      lastError: "rate_limit_exceeded",
    });
    await aMessage(as(job()));
    expect(await claimDueMessages(as(job(), later(19_000)), paced)).toEqual([]);
    expect(await claimDueMessages(as(job(), later(40_000)), paced)).toHaveLength(2);
  });

  test("P-N2 an unknown outcome keeps the moment from which the message may have been accepted", async ({ as }) => {
    const { message } = await claimed(as);

    await recordDelivery(as(job()), { message, outcome: { kind: "unknown", error: "timeout" } });

    expect(await messageRow(as(job()), message.id)).toMatchObject({ state: "sending", firstAttemptAt: NOW });
  });

  test("a message refused for good is shown as failed with the reason", async ({ as }) => {
    const { message, subject } = await claimed(as);

    await recordDelivery(as(job()), { message, outcome: { kind: "refused", error: "validation_error" } });

    expect(await messageRow(as(job()), message.id)).toMatchObject({ state: "failed", lastError: "validation_error" });
    expect(await eventsOf(as(job()), subject.id)).toEqual(["mail.given_up"]);
  });

  test("P-N3 after the lease was lost only the word that it was sent counts", async ({ as }) => {
    const { message } = await claimed(as);
    await claimDueMessages(as(job(), later(60_000)), paced);

    await recordDelivery(as(job()), { message, outcome: { kind: "refused", error: "x" } });
    expect(await messageRow(as(job()), message.id)).toMatchObject({ state: "sending" });
    await recordDelivery(as(job()), { message, outcome: { kind: "sent", providerId: "re-1" } });
    expect(await messageRow(as(job()), message.id)).toMatchObject({ state: "sent" });
    await recordDelivery(as(job()), { message, outcome: { kind: "sent", providerId: "re-2" } });
    expect(await messageRow(as(job()), message.id)).toMatchObject({ providerId: "re-1" });
  });

  test("an employee may not record deliveries", async ({ as }) => {
    const { message } = await claimed(as);
    const attempt = recordDelivery(as(administrator), { message, outcome: { kind: "sent", providerId: "x" } });
    await expect(attempt).rejects.toMatchObject({ code: "permission.denied" });
  });
});
