import { cron } from "inngest";
import { forgetAnswers } from "@/lib/housekeeping/forget-answers";
import { forgetEnded } from "@/lib/housekeeping/forget-ended";
import { forgetSignIns, SIGN_INS_AT_ONCE } from "@/lib/housekeeping/forget-sign-ins";
import { dueIdempotencyAccounts } from "@/lib/housekeeping/sql/due-idempotency-accounts";
import { finishEmailChanges } from "@/lib/people/finish-email-changes";
import { sweepAs, writeAs } from "@/lib/server/context";
import { inngest } from "./client";

/** What belongs to people and not to an account is cleaned in a transaction that sees no account's rows. */
const NO_ACCOUNT = "00000000-0000-0000-0000-000000000000";
const BATCHES_MAX = 100;

const jobIn = (accountId: string) => ({ kind: "job", accountId, name: "clean-up" }) as const;

/** Removes what nobody can use any more, and finishes what was cut off. Safe to miss and to run twice: the age of the rows decides. */
export const cleanUp = inngest.createFunction({ id: "clean-up", triggers: [cron("20 * * * *")] }, async ({ step }) => {
  const accountIds = await step.run("due accounts", () => sweepAs(dueIdempotencyAccounts));
  for (const accountId of accountIds) {
    await step.run(`account ${accountId}`, () => writeAs(jobIn(accountId), forgetAnswers));
  }
  await step.run("people", () => writeAs(jobIn(NO_ACCOUNT), forgetEnded));
  await step.run("sign-ins", forgetOldSignIns);
  await step.run("addresses", () => finishEmailChanges(jobIn(NO_ACCOUNT)));
});

/** A batch is one short transaction. What is left when there were very many waits for the next hour. */
async function forgetOldSignIns(): Promise<void> {
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const gone = await writeAs(jobIn(NO_ACCOUNT), forgetSignIns);
    if (gone < SIGN_INS_AT_ONCE) return;
  }
}
