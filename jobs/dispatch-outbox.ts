import { cron } from "inngest";
import { dueOutboxAccounts, nextOutboxDueAt } from "@/lib/mail/sql/due-outbox";
import { sweepAs } from "@/lib/server/context";
import { inngest } from "./client";
import { dispatchAccount } from "./dispatch-account";
import { outboxWritten } from "./events";

/** Sends what is due in the outbox. Safe to miss and to run twice: rows are leased, and a row's id is the provider's idempotency key. */
export const dispatchOutbox = inngest.createFunction(
  { id: "dispatch-outbox", triggers: [cron("* * * * *"), outboxWritten] },
  async ({ step }) => {
    const accountIds = await step.run("due accounts", () => sweepAs(dueOutboxAccounts));
    let taken = 0;
    for (const accountId of accountIds) {
      taken += await step.run(`account ${accountId}`, () => dispatchAccount(accountId));
    }
    const nextAt = await step.run("next", () => sweepAs((db, now) => nextOutboxDueAt(db, now, taken > 0)));
    // Waking oneself saves the wait for the next minute; a lost event costs no more than that.
    if (nextAt) await step.sendEvent("again", outboxWritten.create({}, { ts: new Date(nextAt).getTime() }));
  },
);
