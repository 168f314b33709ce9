import { newId } from "@/lib/core/id";
import { fileEvents } from "@/lib/files/model/events";
import { loadMessages } from "@/lib/i18n/messages";
import { recordEvent } from "@/lib/server/events";
import { aPerson } from "@/tests/support/builders/clients";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, customer, job } from "@/tests/support/who";
import { getMyOrderHistory } from "./get-my-order-history";
import { customerEventTypes } from "./model/customer-history";
import { orderEvents } from "./model/events";

describe("getMyOrderHistory", () => {
  test("P-R7 tells what is meant for the customer, newest first, without staff, stock and other people", async ({
    as,
    account,
  }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const order = await anOrderRow(staff, { clientId: anna.id, recipientId: anna.id, recipientKind: "person" });
    const at = (version: number) => ({ id: order.id, version, stage: "NEW" });
    const olga = { id: account.staff.olga.id, name: "Olga Lis" };
    await recordEvent(staff, "order.created", at(1), { source: "panel", lines: [], totalMinor: 100, currency: "PLN" });
    await recordEvent(staff, "order.assigned", at(2), { before: null, after: olga, from: "NEW", to: "ASSIGNED" });
    await recordEvent(staff, "order.cancelled", at(3), { from: "ASSIGNED", to: "CANCELLED", freedCodes: 7 });
    const other = { id: newId(), name: "Nora Neighbour" };
    await recordEvent(staff, "order.recipient_changed", at(4), { before: other, after: null });
    const handedOver = { licenceId: newId(), item: "Course", from: "Anna Berg", to: "Nora Neighbour" };
    await recordEvent(as(customer(anna)), "order.licence_handed_over", at(5), handedOver);
    await recordEvent(as(job()), "order.delivered", at(6), { from: "NEW", to: "CONFIRMED", licences: 3 });

    const entries = await getMyOrderHistory(as(customer(anna)), { orderId: order.id });

    expect(entries.map(({ type, by, facts }) => ({ type, by, facts }))).toEqual([
      { type: "order.delivered", by: "system", facts: { licences: 3 } },
      { type: "order.licence_handed_over", by: "me", facts: { item: "Course" } },
      { type: "order.recipient_changed", by: "seller", facts: {} },
      { type: "order.cancelled", by: "seller", facts: {} },
      { type: "order.created", by: "seller", facts: {} },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Olga|Nora|freed/);
  });

  test("P-R3 the history of another customer's order does not exist", async ({ as }) => {
    const staff = as(administrator);
    const [anna, neighbour] = [await aPerson(staff), await aPerson(staff)];
    const theirs = await anOrderRow(staff, { clientId: neighbour.id, recipientId: neighbour.id });

    const attempt = getMyOrderHistory(as(customer(anna)), { orderId: theirs.id });

    await expect(attempt).rejects.toMatchObject({ code: "order.not_found" });
  });

  test("every event that its table calls visible is told to the customer", () => {
    const visible = Object.entries({ ...fileEvents, ...orderEvents }).filter(([, event]) => event.customer);
    expect([...customerEventTypes].sort()).toEqual(visible.map(([type]) => type).sort());
  });

  test("every event of the customer has its sentence", async () => {
    const { cabinet } = await loadMessages("en");
    const { order, file } = cabinet.history;
    const told = Object.entries({ order, file }).flatMap(([kind, sentences]) =>
      Object.keys(sentences).map((name) => `${kind}.${name}`),
    );
    expect(told).toEqual(expect.arrayContaining([...customerEventTypes]));
  });
});
