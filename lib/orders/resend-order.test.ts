import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { newId } from "@/lib/core/id";
import { anOrganization } from "@/tests/support/builders/clients";
import { aLicenceOrder } from "@/tests/support/builders/order";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, anotherAdministrator, operator } from "@/tests/support/who";
import { assignResponsible } from "./assign-responsible";
import { confirmOrder } from "./confirm-order";
import { resendOrder } from "./resend-order";

const DAY_MS = 86_400_000;

describe("resendOrder", () => {
  test("R-AGG-63 R-AGG-64 one more mail goes to the recipient's present address, without a password", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { newRecipient: { email: "old@customer.example" } });
    await confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: true });
    await ctx.tx
      .update(clients)
      .set({ email: "new@customer.example" })
      .where(and(eq(clients.accountId, order.accountId), eq(clients.id, order.recipientId ?? "")));

    await resendOrder(ctx, { orderId: order.id, requestId: newId() });

    const mails = await outboxOf(ctx, order.id);
    expect(mails).toHaveLength(2);
    expect(mails).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "order-resent", to: "new@customer.example", props: { orderId: order.id } }),
      ]),
    );
    expect(await eventsOf(ctx, order.id)).toContain("order.resent");
  });

  test("R-UNI-08 the same request twice is one mail", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true });
    await confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: false });
    const request = { orderId: order.id, requestId: newId() };

    expect(await resendOrder(ctx, request)).toEqual(await resendOrder(ctx, request));
    expect(await outboxOf(ctx, order.id)).toHaveLength(2);
  });

  test("R-AGG-64 while codes are missing there is nothing to send again", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { lines: [{ free: 0 }] });
    await confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: true });

    await expect(resendOrder(ctx, { orderId: order.id, requestId: newId() })).rejects.toMatchObject({
      kind: "conflict",
      code: "order.resend_wrong_stage",
    });
  });

  test("P-N6 at most five a day", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true });
    await confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: false });
    for (let sent = 0; sent < 5; sent += 1) await resendOrder(ctx, { orderId: order.id, requestId: newId() });

    await expect(resendOrder(ctx, { orderId: order.id, requestId: newId() })).rejects.toMatchObject({
      kind: "limited",
      code: "order.resend_limit",
    });
    const nextDay = as(administrator, new Date(NOW.getTime() + DAY_MS + 1));
    await resendOrder(nextDay, { orderId: order.id, requestId: newId() });
    expect(await outboxOf(ctx, order.id)).toHaveLength(7);
  });

  test("R-AGG-35 the lock does not stop a resend; the function does, and so does a missing address", async ({
    as,
    account,
  }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { paid: true });
    const assigned = await assignResponsible(ctx, {
      orderId: order.id,
      version: order.version,
      responsibleId: account.staff.olga.id,
    });
    await confirmOrder(ctx, { orderId: order.id, version: assigned.version, acknowledgeUnpaid: false });
    await resendOrder(as(anotherAdministrator), { orderId: order.id, requestId: newId() });
    await expect(
      resendOrder(as(operator({ off: ["order.resend"] })), { orderId: order.id, requestId: newId() }),
    ).rejects.toMatchObject({ code: "permission.denied" });

    const silent = await aLicenceOrder(ctx, { paid: true, recipient: await anOrganization(ctx, { email: "" }) });
    await confirmOrder(ctx, { orderId: silent.id, version: silent.version, acknowledgeUnpaid: false });
    await expect(resendOrder(ctx, { orderId: silent.id, requestId: newId() })).rejects.toMatchObject({
      code: "order.no_address",
    });
  });
});
