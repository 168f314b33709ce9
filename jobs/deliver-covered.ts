import { cron } from "inngest";
import type { JobActor } from "@/lib/core/actor";
import { deliverCoveredOrder } from "@/lib/orders/deliver-covered-order";
import { listCoveredOrders } from "@/lib/orders/list-covered-orders";
import { postponeCoveredOrder } from "@/lib/orders/postpone-covered-order";
import { dueCoveredAccounts } from "@/lib/orders/sql/due-covered-accounts";
import { readAs, sweepAs, writeAs } from "@/lib/server/context";
import { log } from "@/lib/server/log";
import { inngest } from "./client";
import { ordersCovered } from "./events";

/** Sends out orders that waited for codes and have them now. Safe to miss and to run twice: the order's stage decides. */
export const deliverCovered = inngest.createFunction(
  { id: "deliver-covered", triggers: [cron("* * * * *"), ordersCovered] },
  async ({ step }) => {
    const accountIds = await step.run("due accounts", () => sweepAs(dueCoveredAccounts));
    for (const accountId of accountIds) await step.run(`account ${accountId}`, () => deliverAccount(accountId));
  },
);

/** Each order in a transaction of its own; one that fails is looked at again later and keeps nobody waiting. */
async function deliverAccount(accountId: string): Promise<void> {
  const actor: JobActor = { kind: "job", accountId, name: "deliver-covered" };
  for (const orderId of await readAs(actor, listCoveredOrders)) {
    try {
      await writeAs(actor, (ctx) => deliverCoveredOrder(ctx, { orderId }));
    } catch (error) {
      log.error("order.not_delivered", error, { orderId, accountId });
      await writeAs(actor, (ctx) => postponeCoveredOrder(ctx, { orderId }));
    }
  }
}
