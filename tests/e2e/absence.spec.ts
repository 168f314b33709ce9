import { expect, test } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import { writeAs } from "@/lib/server/context";
import { aSession } from "@/tests/support/a-session";
import { aPerson } from "@/tests/support/builders/clients";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";
const NOTE = "pays late, be careful";
const PHONE = "+48 600 700 812";

/** Anna's order at a contractor, with notes about her and a phone, beside an order of a neighbour who has the same. */
async function aCompany() {
  const desk = await aStaffDesk({ withOrder: true });
  const { accountId, person: anna, staff } = desk;
  const orderId = desk.order?.id ?? "";
  const more = await writeAs({ kind: "job", accountId, name: "test" }, async (ctx) => {
    const nora = await aPerson(ctx, { firstName: "Nora", lastName: "Neighbour" });
    await ctx.tx.update(clients).set({ notes: NOTE, phone: PHONE }).where(eq(clients.accountId, accountId));
    await ctx.tx
      .update(orders)
      .set({ contractorId: staff.kirill.id, managerId: staff.piotr.id, recipientPhone: PHONE })
      .where(and(eq(orders.accountId, accountId), eq(orders.id, orderId)));
    const theirs = await anOrderRow(ctx, {
      ...{ clientId: nora.id, recipientId: nora.id, recipientKind: "person", recipientFirstName: "Nora" },
      ...{
        recipientLastName: "Neighbour",
        recipientEmail: nora.email,
        externalId: "NEIGHBOUR-1",
        lines: [{ name: "Chemistry 9" }],
      },
    });
    const session = await aSession(ctx.tx, { personId: anna.personId, workplaceAccountId: null, now: ctx.now });
    return { nora, theirs, session };
  });
  const ofNora = [more.nora.name, more.nora.email, more.nora.id, more.theirs.id, "NEIGHBOUR-1", "Chemistry 9"];
  return { ...desk, ...more, orderId, ofNora };
}

/** A page as it is sent: the document with the data for its scripts, and the data alone that a link fetches. */
async function sourcesOf(path: string, token: string, status = 200): Promise<string[]> {
  const cookie = `kontor.session=${token}`;
  const answers = [
    await fetch(base + path, { headers: { cookie } }),
    await fetch(base + path, { headers: { cookie, rsc: "1" } }),
  ];
  expect(answers[0]?.status, path).toBe(status);
  expect(answers.map(({ headers }) => headers.get("content-type")?.split(";")[0])).toEqual([
    "text/html",
    "text/x-component",
  ]);
  return Promise.all(answers.map((answer) => answer.text()));
}

const found = (source: string, words: readonly string[]) => words.filter((word) => source.includes(word));

test("P-R7 P-R3 the source of a customer's pages holds nothing of notes, staff and other customers", async () => {
  const { session, accountId, orderId, order, staff, ofNora } = await aCompany();
  const ofStaff = Object.values(staff).flatMap(({ id, email, name }) => [id, email, name]);
  const own = `/account/${accountId}/orders/${orderId}`;
  for (const path of ["/account/orders", own, "/account/licences", "/account/profile"]) {
    for (const source of await sourcesOf(path, session)) {
      expect(found(source, [NOTE, ...ofStaff, ...ofNora]), path).toEqual([]);
      if (path.endsWith("orders") || path === own) expect(source, path).toContain(String(order?.number));
    }
  }
});

test("P-R7 P-R5 the source of a contractor's pages holds no contacts, no notes and no other order", async () => {
  const { kirill, olga, orderId, person, staff, theirs, ofNora } = await aCompany();
  const contacts = [NOTE, PHONE, person.email];
  for (const [part, status] of [
    ["", 200],
    ["/history", 200],
    ["/files", 403],
    ["/messages", 403],
  ] as const) {
    const path = `/orders/${orderId}${part}`;
    for (const source of await sourcesOf(path, kirill, status)) {
      expect(found(source, [...contacts, ...ofNora, staff.marta.email, staff.marta.name]), path).toEqual([]);
      if (status === 200) expect(source).toContain("Anna Berg");
    }
  }
  for (const source of await sourcesOf("/orders", kirill)) {
    expect(found(source, [...contacts, ...ofNora, staff.olga.id, staff.olga.name])).toEqual([]);
    expect(source).toContain(orderId);
  }
  // What is looked for is there for those who may see it.
  const [card = "", list = ""] = [
    (await sourcesOf(`/clients/${person.id}/data`, olga))[0],
    (await sourcesOf("/orders", olga))[0],
  ];
  expect(found(card, contacts)).toEqual(contacts);
  expect(list).toContain(theirs.id);
});
