import { and, eq } from "drizzle-orm";
import { licences } from "@/db/schema/licences";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { aMembership, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder, latest } from "@/tests/support/builders/order";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator, customer } from "@/tests/support/who";
import { activateLicence } from "./activate-licence";
import { confirmOrder } from "./confirm-order";
import { handOverLicence } from "./hand-over-licence";

async function licencesOf(ctx: WriteContext, orderId: string) {
  return ctx.db
    .select()
    .from(licences)
    .where(and(eq(licences.accountId, ctx.actor.accountId), eq(licences.orderId, orderId)));
}

async function granted(ctx: WriteContext, recipient: { id: string; kind: string }, quantity = 1) {
  const order = await aLicenceOrder(ctx, { recipient, lines: [{ quantity }] });
  await confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: true });
  const held = await licencesOf(ctx, order.id);
  return { order, licenceId: held[0]?.id ?? "", held };
}

describe("licences of a customer", () => {
  test("R-AGG-19 the recipient activates a granted licence himself, once", async ({ as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const { order, licenceId } = await granted(staff, anna);

    expect(await activateLicence(as(customer(anna)), { licenceId })).toEqual({ id: licenceId, state: "activated" });

    expect(await licencesOf(staff, order.id)).toMatchObject([{ state: "activated", activatedAt: staff.now }]);
    expect((await latest(staff, order.id)).grantState).toBe("activated");
    expect((await eventsOf(staff, order.id)).at(-1)).toBe("order.licence_activated");
    await expect(activateLicence(as(customer(anna)), { licenceId })).rejects.toMatchObject({
      kind: "conflict",
      code: "licence.already_activated",
    });
  });

  test("an order is activated when the last of its licences is", async ({ as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const { order, held } = await granted(staff, anna, 2);

    await activateLicence(as(customer(anna)), { licenceId: held[0]?.id ?? "" });
    expect((await latest(staff, order.id)).grantState).toBe("granted");
    await activateLicence(as(customer(anna)), { licenceId: held[1]?.id ?? "" });
    expect((await latest(staff, order.id)).grantState).toBe("activated");
  });

  test("R-AGG-19 handed over, the new holder can activate it and the recipient no longer can", async ({ as }) => {
    const staff = as(administrator);
    const [anna, boris] = [
      await aPerson(staff),
      await aPerson(staff, { firstName: "Boris", email: `boris.${newId()}@customer.example` }),
    ];
    const { order, licenceId } = await granted(staff, anna);

    await handOverLicence(as(customer(anna)), { licenceId, email: boris.email.toUpperCase(), locale: "en" });

    await expect(activateLicence(as(customer(anna)), { licenceId })).rejects.toMatchObject({
      kind: "not_found",
      code: "licence.not_found",
    });
    expect(await activateLicence(as(customer(boris)), { licenceId })).toMatchObject({ state: "activated" });
    expect(await outboxOf(staff, order.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: "licence-received",
          to: boris.email,
          props: { licenceId, withPassword: false },
        }),
      ]),
    );
  });

  test("R-AGG-19 handed over to an unknown address the person is registered and gets a login", async ({ as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const { order, licenceId } = await granted(staff, anna);
    const email = `u2.${newId()}@customer.example`;

    await handOverLicence(as(customer(anna)), { licenceId, email, locale: "ru" });

    expect(await outboxOf(staff, order.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: "licence-received",
          to: email,
          locale: "ru",
          props: { licenceId, withPassword: true },
        }),
      ]),
    );
  });

  test("an activated licence stays where it is, and nobody hands one to himself", async ({ as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const { licenceId } = await granted(staff, anna);

    const toSelf = attempt(staff, () =>
      handOverLicence(as(customer(anna)), { licenceId, email: anna.email, locale: "en" }),
    );
    await expect(toSelf).rejects.toMatchObject({ kind: "invalid", fields: [{ path: "email" }] });
    await activateLicence(as(customer(anna)), { licenceId });
    const late = handOverLicence(as(customer(anna)), { licenceId, email: "u2@customer.example", locale: "en" });
    await expect(late).rejects.toMatchObject({ code: "licence.already_activated" });
  });

  test("P-R3 the neighbour's licence does not exist", async ({ as }) => {
    const staff = as(administrator);
    const [anna, neighbour] = [await aPerson(staff), await aPerson(staff)];
    const { licenceId } = await granted(staff, anna);
    const missing = newId();

    for (const id of [licenceId, missing]) {
      await expect(activateLicence(as(customer(neighbour)), { licenceId: id })).rejects.toMatchObject({
        kind: "not_found",
        code: "licence.not_found",
        params: {},
      });
      await expect(
        handOverLicence(as(customer(neighbour)), { licenceId: id, email: "u2@customer.example", locale: "en" }),
      ).rejects.toMatchObject({ code: "licence.not_found" });
    }
  });

  test("R-UNI-27 an administrator of the organisation hands its licence to a person; a guest does not see it", async ({
    as,
  }) => {
    const staff = as(administrator);
    const [boss, guest, school] = [await aPerson(staff), await aPerson(staff), await anOrganization(staff)];
    await aMembership(staff, school.id, boss.id, "administrator");
    const { licenceId } = await granted(staff, school);
    const bossActor = customer(boss, [{ organizationId: school.id, level: "administrator" }]);

    await expect(
      activateLicence(as(customer(guest, [{ organizationId: school.id, level: "guest" }])), { licenceId }),
    ).rejects.toMatchObject({ code: "licence.not_found" });
    await expect(activateLicence(as(bossActor), { licenceId })).rejects.toMatchObject({ code: "licence.needs_person" });
    await handOverLicence(as(bossActor), { licenceId, email: guest.email, locale: "en" });
    expect(await activateLicence(as(customer(guest)), { licenceId })).toMatchObject({ state: "activated" });
  });
});
