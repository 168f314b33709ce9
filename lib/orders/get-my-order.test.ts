import { orderOptions } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import { aPerson } from "@/tests/support/builders/clients";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, customer } from "@/tests/support/who";
import { getMyOrder } from "./get-my-order";
import { customerOrder } from "./model/order-card";

describe("getMyOrder", () => {
  test("R-UNI-28 P-R7 the customer gets the order without anything that is the seller's", async ({ as, account }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const order = await anOrderRow(staff, {
      clientId: anna.id,
      recipientId: anna.id,
      recipientKind: "person",
      responsibleId: account.staff.olga.id,
      stage: "ASSIGNED",
      receivedMinor: 5_000,
      externalId: "CRM-77",
      lines: [{ name: "Course", quantity: 2 }],
    });
    await staff.tx
      .insert(orderOptions)
      .values({ accountId: account.id, orderId: order.id, position: 1, name: "Class", value: "5B" });

    const seen = await getMyOrder(as(customer(anna)), { orderId: order.id });

    expect(customerOrder.strict().parse(seen)).toMatchObject({
      number: order.number,
      seller: "Północ Distribution",
      stage: "ASSIGNED",
      totalMinor: 20_000,
      receivedMinor: 5_000,
      dueMinor: 15_000,
      recipientName: "Anna Berg",
      lines: [{ name: "Course", quantity: 2, sumMinor: 20_000 }],
      options: [{ name: "Class", value: "5B" }],
    });
    expect(JSON.stringify(seen)).not.toMatch(/Olga|CRM-77|responsible|manager|contractor|notes/i);
  });

  test("P-R3 the order of another customer answers exactly like one that does not exist", async ({ as }) => {
    const staff = as(administrator);
    const [anna, neighbour] = [await aPerson(staff), await aPerson(staff)];
    const theirs = await anOrderRow(staff, { clientId: neighbour.id, recipientId: neighbour.id });
    const ask = (orderId: string) => getMyOrder(as(customer(anna)), { orderId }).catch((error: unknown) => error);

    const [foreign, missing] = [await ask(theirs.id), await ask(newId())];

    expect(foreign).toMatchObject({ kind: "not_found", code: "order.not_found", params: {} });
    expect(foreign).toEqual(missing);
  });
});
