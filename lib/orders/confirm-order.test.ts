import { and, eq } from "drizzle-orm";
import { licenceCodes, products } from "@/db/schema/catalogue";
import { licences } from "@/db/schema/licences";
import { events } from "@/db/schema/outbox";
import type { Actor } from "@/lib/core/actor";
import type { WriteContext } from "@/lib/server/context";
import { anItem } from "@/tests/support/builders/catalogue";
import { anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder, latest, recipientOf } from "@/tests/support/builders/order";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator, anotherAdministrator, contractor, customer, operator } from "@/tests/support/who";
import { assignResponsible } from "./assign-responsible";
import { confirmOrder } from "./confirm-order";

const yes = (order: { id: string; version: number }) => ({
  orderId: order.id,
  version: order.version,
  acknowledgeUnpaid: true,
});

function licencesOf(ctx: WriteContext, orderId: string) {
  return ctx.db
    .select()
    .from(licences)
    .where(and(eq(licences.accountId, ctx.actor.accountId), eq(licences.orderId, orderId)));
}

async function codeStates(ctx: WriteContext, itemId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ state: licenceCodes.state })
    .from(licenceCodes)
    .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), eq(licenceCodes.itemId, itemId)))
    .orderBy(licenceCodes.sequence);
  return rows.map(({ state }) => state);
}

describe("confirmOrder", () => {
  test("R-AGG-44 R-AGG-48 a paid order is confirmed and its licences and one mail go to the recipient", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true, lines: [{ free: 3, quantity: 2 }] });

    const result = await confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: false });

    expect(result).toMatchObject({ stage: "CONFIRMED", version: order.version + 1, grantState: "granted" });
    expect(await eventsOf(ctx, order.id)).toEqual(["order.created", "order.confirmed", "order.delivered"]);
    const { email, id } = await recipientOf(ctx, order.id);
    expect(await outboxOf(ctx, order.id)).toMatchObject([
      { kind: "order-delivered", to: email, props: { withPassword: false } },
    ]);
    const held = await licencesOf(ctx, order.id);
    expect(held).toMatchObject([
      { holderId: id, state: "granted" },
      { holderId: id, state: "granted" },
    ]);
    expect(new Set(held.map(({ codeId }) => codeId)).size).toBe(2);
    expect(await codeStates(ctx, order.items[0]?.id ?? "")).toEqual(["issued", "issued", "free"]);
  });

  test("R-AGG-18 R-AGG-49 with the flag the licence is activated on the recipient at that moment, without it only granted", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const flagged = await aLicenceOrder(ctx, { paid: true, activateOnRecipient: true });
    const plain = await aLicenceOrder(ctx, { paid: true });

    await confirmOrder(ctx, yes(flagged));
    await confirmOrder(ctx, yes(plain));

    expect(await licencesOf(ctx, flagged.id)).toMatchObject([
      { state: "activated", activatedAt: ctx.now, holderId: flagged.recipientId },
    ]);
    expect(await licencesOf(ctx, plain.id)).toMatchObject([{ state: "granted", activatedAt: null }]);
    expect((await latest(ctx, flagged.id)).grantState).toBe("activated");
  });

  test("R-AGG-50 without free codes the order waits and no mail goes out", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true, lines: [{ free: 0 }] });

    expect(await confirmOrder(ctx, yes(order))).toMatchObject({
      stage: "AWAITING_DELIVERY",
      grantState: "waiting_stock",
    });
    expect(await outboxOf(ctx, order.id)).toEqual([]);
    expect(await licencesOf(ctx, order.id)).toEqual([]);
  });

  test("R-AGG-52 P-L2 with three of five codes the three are reserved and nothing is sent", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true, lines: [{ free: 3, quantity: 5 }, {}] });

    await confirmOrder(ctx, yes(order));

    expect(await codeStates(ctx, order.items[0]?.id ?? "")).toEqual(["reserved", "reserved", "reserved"]);
    expect(await outboxOf(ctx, order.id)).toEqual([]);
    expect(await eventsOf(ctx, order.id)).toEqual(["order.created", "order.confirmed", "order.codes_reserved"]);
  });

  test("R-AGG-12 R-AGG-14 R-AGG-15 R-AGG-16 a new recipient gets one mail with his password, in his language, at confirmation and not before", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { newRecipient: { email: "j.nowak@customer.example", locale: "pl" } });
    expect(await outboxOf(ctx, order.id)).toEqual([]);

    await confirmOrder(ctx, yes(order));

    expect(await outboxOf(ctx, order.id)).toMatchObject([
      { kind: "order-delivered", to: "j.nowak@customer.example", locale: "pl", props: { withPassword: true } },
    ]);
  });

  test("R-AGG-17 a known address in other letters is the known person: nothing overwritten, no password", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const known = await aPerson(ctx, { email: "Jan.Kos@customer.example", firstName: "Jan", lastName: "Kos" });
    const order = await aLicenceOrder(ctx, {
      newRecipient: { email: " jan.kos@CUSTOMER.example", firstName: "Janek" },
    });

    await confirmOrder(ctx, yes(order));

    expect(await recipientOf(ctx, order.id)).toMatchObject({
      id: known.id,
      name: "Jan Kos",
      email: "Jan.Kos@customer.example",
    });
    expect(await outboxOf(ctx, order.id)).toMatchObject([
      { to: "Jan.Kos@customer.example", props: { withPassword: false } },
    ]);
  });

  test("R-UNI-29 delivered at once, the step to Confirmed is told by one event only", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true });

    await confirmOrder(ctx, yes(order));

    const told = await ctx.db
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(and(eq(events.accountId, order.accountId), eq(events.subjectId, order.id)));
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: "order.confirmed",
          data: expect.objectContaining({ from: "NEW", to: "CONFIRMED" }),
        }),
        expect.objectContaining({
          type: "order.delivered",
          data: expect.objectContaining({ from: "CONFIRMED", to: "CONFIRMED" }),
        }),
      ]),
    );
  });

  test("R-AGG-45 an unpaid order asks first, and who confirmed it anyway is recorded", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx);

    const refused = confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: false });
    await expect(refused).rejects.toMatchObject({
      kind: "conflict",
      code: "order.unpaid",
      params: { dueMinor: order.totalMinor },
    });

    await confirmOrder(ctx, yes(order));
    expect(await latest(ctx, order.id)).toMatchObject({ stage: "CONFIRMED", confirmedById: ctx.actor.employeeId });
  });

  test("R-AGG-02 an order without a recipient is refused at the field recipient", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { recipient: null });

    await expect(confirmOrder(ctx, yes(order))).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ path: "recipient" }],
    });
  });

  test("an organisation without an address of its own is delivered to, and nobody is told", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { recipient: await anOrganization(ctx, { email: "" }) });

    expect(await confirmOrder(ctx, yes(order))).toMatchObject({ stage: "CONFIRMED" });
    expect(await outboxOf(ctx, order.id)).toEqual([]);
  });

  test("P-O3 R-UNI-08 a second confirmation of the same version changes nothing", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true });
    await confirmOrder(ctx, yes(order));

    await expect(confirmOrder(ctx, yes(order))).rejects.toMatchObject({ code: "order.stale" });
    await expect(confirmOrder(ctx, yes(await latest(ctx, order.id)))).rejects.toMatchObject({
      code: "order.wrong_stage",
    });
    expect(await licencesOf(ctx, order.id)).toHaveLength(1);
    expect(await outboxOf(ctx, order.id)).toHaveLength(1);
  });

  test("R-AGG-34 only the responsible confirms an assigned order", async ({ as, account }) => {
    const olga = as(administrator);
    const order = await aLicenceOrder(olga, { paid: true });
    const assigned = await assignResponsible(olga, {
      orderId: order.id,
      version: order.version,
      responsibleId: account.staff.olga.id,
    });

    const refused = confirmOrder(as(anotherAdministrator), yes(assigned));
    await expect(refused).rejects.toMatchObject({ kind: "denied", code: "order.locked", params: { name: "Olga Lis" } });
    expect(await confirmOrder(olga, yes(assigned))).toMatchObject({ stage: "CONFIRMED" });
  });

  test("P-R1 the function must be on, and the order must exist for the actor", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true });
    const neighbour = await aPerson(ctx);

    for (const [who, code] of [
      [operator({ off: ["order.confirm"] }), "permission.denied"],
      [contractor, "order.not_found"],
      [customer(neighbour), "order.not_found"],
    ] as const) {
      await expect(attempt(ctx, () => confirmOrder(as<Actor>(who), yes(order)))).rejects.toMatchObject({ code });
    }
    expect(await eventsOf(ctx, order.id)).toEqual(["order.created"]);
  });

  test("R-AGG-65 a line of a product withdrawn meanwhile is delivered at its price", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { priceMinor: 12_300 });
    const order = await aLicenceOrder(ctx, { lines: [{ item }] });
    await withdraw(ctx, order.product.id);

    expect(await confirmOrder(ctx, yes(order))).toMatchObject({ stage: "CONFIRMED", totalMinor: 12_300 });
  });
});

async function withdraw(ctx: WriteContext, productId: string) {
  await ctx.tx
    .update(products)
    .set({ state: "disabled" })
    .where(and(eq(products.accountId, ctx.actor.accountId), eq(products.id, productId)));
}
