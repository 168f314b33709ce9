import { cron } from "inngest";
import { clearDebris, clearIncoming, clearUnknown } from "@/lib/files/rules/clear-files";
import { dueFileAccounts } from "@/lib/files/sql/due-files";
import { clock } from "@/lib/server/clock";
import { sweepAs } from "@/lib/server/context";
import { inngest } from "./client";

/** Clears bytes of removed files and of uploads that were never finished. Safe to miss and to run twice. */
export const cleanFiles = inngest.createFunction(
  { id: "clean-files", triggers: [cron("*/10 * * * *")] },
  async ({ step }) => {
    const accountIds = await step.run("due accounts", () => sweepAs(dueFileAccounts));
    for (const accountId of accountIds) await step.run(`account ${accountId}`, () => clearDebris(accountId));
  },
);

/** Looks once a day for bytes of which no row tells. */
export const cleanForgottenFiles = inngest.createFunction(
  { id: "clean-forgotten-files", triggers: [cron("40 3 * * *")] },
  async ({ step }) => {
    await step.run("incoming", () => clearIncoming(clock.now()));
    await step.run("store", () => clearUnknown(clock.now()));
  },
);
