import { cron } from "inngest";
import { forgetAnswers } from "@/lib/housekeeping/forget-answers";
import { forgetEnded } from "@/lib/housekeeping/forget-ended";
import { dueIdempotencyAccounts } from "@/lib/housekeeping/sql/due-idempotency-accounts";
import { sweepAs, writeAs } from "@/lib/server/context";
import { inngest } from "./client";

/** What belongs to people and not to an account is cleaned in a transaction that sees no account's rows. */
const NO_ACCOUNT = "00000000-0000-0000-0000-000000000000";

const jobIn = (accountId: string) => ({ kind: "job", accountId, name: "clean-up" }) as const;

/** Removes what nobody can use any more. Safe to miss and to run twice: the age of the rows decides. */
export const cleanUp = inngest.createFunction({ id: "clean-up", triggers: [cron("20 * * * *")] }, async ({ step }) => {
  const accountIds = await step.run("due accounts", () => sweepAs(dueIdempotencyAccounts));
  for (const accountId of accountIds) {
    await step.run(`account ${accountId}`, () => writeAs(jobIn(accountId), forgetAnswers));
  }
  await step.run("people", () => writeAs(jobIn(NO_ACCOUNT), forgetEnded));
});
