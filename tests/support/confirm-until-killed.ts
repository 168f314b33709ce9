import { effectiveFunctions } from "@/lib/core/functions";
import { confirmOrder } from "@/lib/orders/confirm-order";
import { writeAs } from "@/lib/server/context";

/**
 * Confirms orders one after the other in a process of its own, until it dies:
 *
 *   node --import tsx confirm-until-killed.ts <account> <employee> <person> <killed itself: before|after|never> <order…>
 *
 * `before` ends itself by signal 9 when everything is written but not committed, `after` as soon as it is committed.
 */
const [accountId = "", employeeId = "", personId = "", killed = "", ...orderIds] = process.argv.slice(2);
const role = "administrator";
const functions = effectiveFunctions(role, {});
const actor = { kind: "employee", accountId, employeeId, personId, sessionId: "", name: "Olga Lis", role } as const;
const die = () => process.kill(process.pid, "SIGKILL");

process.stdout.write("begins\n");
for (const [index, orderId] of orderIds.entries()) {
  await writeAs({ ...actor, functions }, async (ctx) => {
    await confirmOrder(ctx, { orderId, version: 1, acknowledgeUnpaid: true });
    if (killed === "before") die();
  });
  if (killed === "after") die();
  process.stdout.write(`${index + 1} confirmed\n`);
}
