import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { events } from "@/db/schema/outbox";
import type { WriteContext } from "@/lib/server/context";
import { aLicenceOrder, latest } from "@/tests/support/builders/order";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, anotherAdministrator, apiKey, operator } from "@/tests/support/who";
import { assignResponsible } from "./assign-responsible";
import { cancelOrder } from "./cancel-order";
import { confirmOrder } from "./confirm-order";

async function deactivate(ctx: WriteContext, employeeId: string) {
  await ctx.tx
    .update(employees)
    .set({ state: "disabled" })
    .where(and(eq(employees.accountId, ctx.actor.accountId), eq(employees.id, employeeId)));
}

describe("assignResponsible", () => {
  test("R-AGG-31 R-AGG-33 setting a responsible makes the order Assigned, with an entry in the history", async ({
    as,
    account,
  }) => {
    const ctx = as(operator());
    const order = await aLicenceOrder(as(administrator));

    const assigned = await assignResponsible(ctx, {
      orderId: order.id,
      version: 1,
      responsibleId: account.staff.olga.id,
    });

    expect(assigned).toMatchObject({ stage: "ASSIGNED", version: 2 });
    const [event] = await ctx.db
      .select()
      .from(events)
      .where(and(eq(events.accountId, account.id), eq(events.subjectId, order.id), eq(events.type, "order.assigned")));
    expect(event).toMatchObject({
      actorName: "Piotr Zając",
      data: { before: null, after: { name: "Olga Lis" }, from: "NEW", to: "ASSIGNED" },
    });
  });

  test.for(["piotr", "marta", "kirill"] as const)(
    "R-AGG-32 %s is no administrator and cannot be responsible",
    async (name, { as, account }) => {
      const order = await aLicenceOrder(as(administrator));

      const refused = assignResponsible(as(administrator), {
        orderId: order.id,
        version: 1,
        responsibleId: account.staff[name].id,
      });
      await expect(refused).rejects.toMatchObject({ kind: "invalid", fields: [{ path: "responsibleId" }] });
    },
  );

  test("R-UNI-07 of two at once the second is told who won", async ({ as, account }) => {
    const order = await aLicenceOrder(as(administrator));
    await assignResponsible(as(administrator), { orderId: order.id, version: 1, responsibleId: account.staff.olga.id });

    const second = assignResponsible(as(anotherAdministrator), {
      orderId: order.id,
      version: 1,
      responsibleId: account.staff.ivan.id,
    });
    await expect(second).rejects.toMatchObject({
      kind: "conflict",
      code: "order.assigned_meanwhile",
      params: { name: "Olga Lis" },
    });
    expect(await eventsOf(as(administrator), order.id)).toEqual(["order.created", "order.assigned"]);
  });

  test("R-AGG-35 only the responsible hands over, or an administrator once she has left", async ({ as, account }) => {
    const { olga, ivan } = account.staff;
    const order = await aLicenceOrder(as(administrator));
    const assigned = await assignResponsible(as(administrator), {
      orderId: order.id,
      version: 1,
      responsibleId: olga.id,
    });
    const toIvan = { orderId: order.id, version: assigned.version, responsibleId: ivan.id };

    await expect(assignResponsible(as(anotherAdministrator), toIvan)).rejects.toMatchObject({
      kind: "denied",
      code: "order.locked",
    });
    await expect(assignResponsible(as(apiKey("order.set_responsible")), toIvan)).rejects.toMatchObject({
      code: "order.locked",
    });

    await deactivate(as(administrator), olga.id);
    expect(await assignResponsible(as(anotherAdministrator), toIvan)).toMatchObject({ stage: "ASSIGNED", version: 3 });
    expect(await latest(as(administrator), order.id)).toMatchObject({
      responsibleId: ivan.id,
      stageEnteredAt: order.stageEnteredAt,
    });
  });

  test("R-AGG-35 the lock also covers cancelling", async ({ as, account }) => {
    const order = await aLicenceOrder(as(administrator));
    const assigned = await assignResponsible(as(administrator), {
      orderId: order.id,
      version: 1,
      responsibleId: account.staff.olga.id,
    });
    const base = { orderId: order.id, version: assigned.version };

    await expect(cancelOrder(as(anotherAdministrator), base)).rejects.toMatchObject({ code: "order.locked" });
    expect(await cancelOrder(as(administrator), base)).toMatchObject({ stage: "CANCELLED" });
  });

  test("an order waiting for codes whose responsible has left can be cancelled by another administrator", async ({
    as,
    account,
  }) => {
    const order = await aLicenceOrder(as(administrator), { lines: [{ free: 0 }] });
    const assigned = await assignResponsible(as(administrator), {
      orderId: order.id,
      version: 1,
      responsibleId: account.staff.olga.id,
    });
    const waiting = await confirmOrder(as(administrator), {
      orderId: order.id,
      version: assigned.version,
      acknowledgeUnpaid: true,
    });
    const base = { orderId: order.id, version: waiting.version };

    await expect(cancelOrder(as(anotherAdministrator), base)).rejects.toMatchObject({ code: "order.locked" });
    await deactivate(as(administrator), account.staff.olga.id);
    expect(await cancelOrder(as(anotherAdministrator), base)).toMatchObject({ stage: "CANCELLED" });
  });

  test("R-AGG-31 in Confirmed nobody can be made responsible", async ({ as, account }) => {
    const order = await aLicenceOrder(as(administrator), { paid: true });
    const confirmed = await confirmOrder(as(administrator), {
      orderId: order.id,
      version: 1,
      acknowledgeUnpaid: false,
    });

    const late = assignResponsible(as(administrator), {
      orderId: order.id,
      version: confirmed.version,
      responsibleId: account.staff.olga.id,
    });
    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "order.wrong_stage" });
  });

  test("the function must be on", async ({ as, account }) => {
    const order = await aLicenceOrder(as(administrator));
    const without = operator({ off: ["order.set_responsible"] });

    await expect(
      assignResponsible(as(without), { orderId: order.id, version: 1, responsibleId: account.staff.olga.id }),
    ).rejects.toMatchObject({ code: "permission.denied" });
  });
});
