import { newId } from "@/lib/core/id";
import { aMessage } from "@/tests/support/builders/message";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { attempt, describe, expect, NOW, test } from "@/tests/support/test";
import { accountant, administrator, contractor, job, operator } from "@/tests/support/who";
import { claimDueMessages } from "./claim-due-messages";
import { fixMessage } from "./fix-message";
import { getMailboxMessage } from "./get-mailbox-message";
import { listMailbox } from "./list-mailbox";
import { listMessagesOfOrder } from "./list-messages-of-order";
import { recordDelivery } from "./record-delivery";

const later = (ms: number) => new Date(NOW.getTime() + ms);

describe("listMessagesOfOrder", () => {
  test("R-UNI-15 an order lists its messages with recipient, state, time and error, newest first", async ({ as }) => {
    const order = await anOrderRow(as(job()));
    const subject = { kind: "order", id: order.id };
    const first = await aMessage(as(job()), { subject, to: "anna@customer.example" });
    const second = await aMessage(as(job(), later(1_000)), { subject, to: "bad@customer.example" });
    await aMessage(as(job()), { subject: { kind: "order", id: newId() } });
    const claims = await claimDueMessages(as(job(), later(2_000)), { gapMs: 0 });
    for (const message of claims) {
      const refused = { kind: "refused", error: "validation_error" } as const;
      const outcome = message.id === second ? refused : ({ kind: "sent", providerId: "re" } as const);
      await recordDelivery(as(job(), later(3_000)), { message, outcome });
    }

    const messages = await listMessagesOfOrder(as(accountant), order.id);

    expect(messages).toMatchObject([
      { id: second, recipientEmail: "bad@customer.example", state: "failed", error: "validation_error", sentAt: null },
      { id: first, recipientEmail: "anna@customer.example", state: "sent", error: null, sentAt: later(3_000) },
    ]);
  });

  test("P-R3 P-R5 an order that is not there has no messages, and a contractor sees no addresses", async ({ as }) => {
    await expect(listMessagesOfOrder(as(administrator), newId())).rejects.toMatchObject({ code: "order.not_found" });
    await expect(listMessagesOfOrder(as(contractor), newId())).rejects.toMatchObject({ code: "order.not_found" });
  });
});

describe("the mailbox of the demonstration", () => {
  test("it shows each mail with all it contains, page by page", async ({ as }) => {
    for (let count = 0; count < 51; count += 1) await aMessage(as(job(), later(count)));
    const claims = await claimDueMessages(as(job(), later(100)), { gapMs: 0 });
    const oldest = claims[0];
    if (!oldest) throw new Error("not claimed");
    await fixMessage(as(job()), oldest);
    const ctx = as(administrator);

    const page = await listMailbox(ctx, {});
    const rest = await listMailbox(ctx, { after: page.after ?? "" });

    expect([page.rows.length, rest.rows.length, rest.after]).toEqual([50, 1, null]);
    expect(rest.rows).toMatchObject([{ id: oldest.id, subject: "Your password was changed" }]);
    expect((await listMailbox(ctx, { after: "nonsense" })).rows).toHaveLength(50);
    const message = await getMailboxMessage(ctx, oldest.id);
    expect(message.mail).toMatchObject({ to: "anna@customer.example", subject: "Your password was changed" });
    expect(await getMailboxMessage(ctx, page.rows[0]?.id ?? "")).toMatchObject({ mail: null });
  });

  test("R-UNI-41 it is searched by recipient and narrowed by state", async ({ as }) => {
    await aMessage(as(job()), { to: "anna@customer.example", name: "Anna Berg" });
    const failed = await aMessage(as(job()), {
      to: "nora@customer.example",
      name: "Nora 100%",
      state: "failed",
      dueAt: null,
    });
    const ctx = as(administrator);

    expect((await listMailbox(ctx, { state: ["failed", "stopped"] })).rows).toMatchObject([{ id: failed }]);
    expect((await listMailbox(ctx, { search: "NORA" })).rows).toMatchObject([{ id: failed }]);
    expect((await listMailbox(ctx, { search: "0%" })).rows).toMatchObject([{ id: failed }]);
    expect((await listMailbox(ctx, { search: "nora", state: ["sent"] })).rows).toEqual([]);
  });

  test("only who has the function sees mails, and what is no message does not exist", async ({ as }) => {
    await expect(listMailbox(as(operator()), {})).rejects.toMatchObject({ code: "permission.denied" });
    await expect(getMailboxMessage(as(operator()), newId())).rejects.toMatchObject({ code: "permission.denied" });
    for (const id of [newId(), "x"]) {
      const ctx = as(administrator);
      await expect(attempt(ctx, () => getMailboxMessage(ctx, id))).rejects.toMatchObject({ code: "mail.not_found" });
    }
  });
});
