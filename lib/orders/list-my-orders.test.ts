import { aMembership, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, customer } from "@/tests/support/who";
import { listMyOrders } from "./list-my-orders";
import { cursorText, MY_PAGE_SIZE, mergeNewest, readCursor } from "./model/my-orders";

const of = (client: { id: string }) => ({ clientId: client.id, recipientId: client.id, recipientKind: "person" });

describe("listMyOrders", () => {
  test("R-UNI-27 a customer sees his own orders with seller, sum and stage, and nobody else's", async ({ as }) => {
    const staff = as(administrator);
    const [anna, neighbour] = [await aPerson(staff), await aPerson(staff, { firstName: "Nora" })];
    const mine = await anOrderRow(staff, { ...of(anna), lines: [{ name: "Course", quantity: 2 }] });
    await anOrderRow(staff, of(neighbour));
    await anOrderRow(staff, { ...of(anna), deletedAt: NOW });

    const rows = await listMyOrders(as(customer(anna)), {});

    expect(rows).toEqual([
      {
        id: mine.id,
        accountId: staff.actor.accountId,
        seller: "Północ Distribution",
        timeZone: "Europe/Warsaw",
        number: mine.number,
        stage: "NEW",
        flow: "licence",
        paymentStatus: "unpaid",
        currency: "PLN",
        totalMinor: 20_000,
        firstLineName: "Course",
        lineCount: 1,
        organization: "",
        createdAt: NOW,
      },
    ]);
  });

  test.for([
    ["administrator", ["placed by a colleague", "placed by me"]],
    ["supervisor", ["placed by a colleague", "placed by me"]],
    ["manager", ["placed by me"]],
    ["guest", []],
  ] as const)("R-UNI-27 a member with level %s sees %j of his organisation", async ([level, seen], { as }) => {
    const staff = as(administrator);
    const [anna, colleague] = [await aPerson(staff), await aPerson(staff)];
    const school = await anOrganization(staff);
    await aMembership(staff, school.id, anna.id, level);
    const ofSchool = { clientId: school.id, recipientId: school.id, recipientKind: "organization" };
    await anOrderRow(staff, { ...ofSchool, ordererId: anna.id, lines: [{ name: "placed by me" }] });
    await anOrderRow(staff, { ...ofSchool, ordererId: colleague.id, lines: [{ name: "placed by a colleague" }] });

    const rows = await listMyOrders(as(customer(anna, [{ organizationId: school.id, level }])), {});

    expect(rows.map((row) => row.firstLineName).sort()).toEqual(seen);
    for (const row of rows) expect(row.organization).toBe("School 5");
  });

  test("pages follow one another without a gap or a repeat, also among orders of one moment", async ({ as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const total = MY_PAGE_SIZE * 2 + 3;
    for (let index = 0; index < total; index += 1) {
      await anOrderRow(staff, { ...of(anna), createdAt: new Date(NOW.getTime() - Math.floor(index / 7) * 1_000) });
    }

    const seen: string[] = [];
    let next = mergeNewest([await listMyOrders(as(customer(anna)), {})], MY_PAGE_SIZE);
    seen.push(...next.items.map((row) => row.id));
    while (next.next) {
      const cursor = readCursor(cursorText(next.next));
      next = mergeNewest([await listMyOrders(as(customer(anna)), { cursor })], MY_PAGE_SIZE);
      seen.push(...next.items.map((row) => row.id));
    }

    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  test("R-UNI-41 only the asked stages and payments, all of them together", async ({ as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const cancelled = await anOrderRow(staff, { ...of(anna), stage: "CANCELLED" });
    const paid = await anOrderRow(staff, { ...of(anna), paymentStatus: "paid" });
    const ctx = as(customer(anna));
    const ids = async (input: Parameters<typeof listMyOrders>[1]) =>
      (await listMyOrders(ctx, input)).map((row) => row.id);

    expect(await ids({ stage: ["CANCELLED"] })).toEqual([cancelled.id]);
    expect(await ids({ payment: ["paid", "partial"] })).toEqual([paid.id]);
    expect(await ids({ stage: ["CANCELLED"], payment: ["paid"] })).toEqual([]);
  });

  test("staff have no cabinet", async ({ as }) => {
    const ctx = as(administrator) as never; // The type already says so; a door could still be wrong.
    await expect(listMyOrders(ctx, {})).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("lists of the cabinet over several companies", () => {
  const row = (id: string, second: number) => ({ id, createdAt: new Date(NOW.getTime() + second * 1_000) });

  test("the newest of all come first, and the next page begins after the last one shown", () => {
    const lists = [[row("a", 5), row("b", 1)], [], [row("c", 4), row("d", 3), row("e", 2)]];

    const { items, next } = mergeNewest(lists, 3);

    expect(items.map(({ id }) => id)).toEqual(["a", "c", "d"]);
    expect(next).toEqual({ before: "2026-03-10T09:00:03.000Z", id: "d" });
    expect(mergeNewest(lists, 5).next).toBeNull();
    expect(mergeNewest([], 5)).toEqual({ items: [], next: null });
  });

  test.for([undefined, "", "x", "2026-03-10T09:00:00.000Z", "2026-02-30T09:00:00.000Z_a", ["a"]])(
    "%j is no cursor and means the first page",
    (text) => {
      expect(readCursor(text)).toBeUndefined();
    },
  );
});
