import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { callApi, ownDatabase } from "@/tests/support/api";
import { aKey } from "@/tests/support/builders/api-key";
import { aShop, type Shop } from "@/tests/support/builders/shop";
import { commit } from "@/tests/support/committed-account";
import { administrator } from "@/tests/support/who";

await ownDatabase("api_changes");

let shop: Shop;
beforeAll(async () => {
  shop = await aShop();
});

const eventsOf = (id: unknown) =>
  commit(shop.account, administrator, async ({ db }) => {
    const own = and(eq(events.accountId, shop.account.id), eq(events.subjectId, String(id)));
    const rows = await db.select().from(events).where(own).orderBy(asc(events.at), asc(events.id));
    return rows.map(({ type }) => type);
  });
const anOrder = async () => (await callApi("POST", "/orders", { key: shop.key, body: shop.order })).body;
const aClient = async () => {
  const body = { email: `p.${newId()}@x.example`, firstName: "Anna", lastName: "Berg", locale: "pl" };
  return (await callApi("POST", "/clients/persons", { key: shop.key, body })).body;
};

describe("R-UNI-32 changes of an order by the API", () => {
  test("recipient and number change in one step, with an event for each", async () => {
    const { key } = shop;
    const order = await anOrder();
    const recipient = { email: `jan.${newId()}@x.example`, firstName: "Jan", lastName: "Lis", locale: "pl" };
    const body = { version: order.version, externalId: "CRM-1", recipientKind: "person", recipient };

    const changed = await callApi("PATCH", `/orders/${order.id}`, { key, body });

    expect(changed.status).toBe(200);
    expect(Number(changed.body.version)).toBeGreaterThan(Number(order.version));
    const read = await callApi("GET", `/orders/${order.id}`, { key });
    expect(read.body).toMatchObject({ version: changed.body.version, externalId: "CRM-1" });
    expect(JSON.stringify(read.body)).toContain(recipient.email);
    expect((await eventsOf(order.id)).slice(1).sort()).toEqual(["order.parameters_changed", "order.recipient_changed"]);
  });

  test("all of it or nothing: a number that is taken leaves the recipient as he was", async () => {
    const { key } = shop;
    await callApi("POST", "/orders", { key, body: { ...shop.order, externalId: "CRM-taken" } });
    const order = await anOrder();
    const recipient = { email: `jan.${newId()}@x.example`, locale: "pl" };
    const body = { version: order.version, externalId: "CRM-taken", recipientKind: "person", recipient };
    const before = await callApi("GET", `/orders/${order.id}`, { key });

    expect(await callApi("PATCH", `/orders/${order.id}`, { key, body })).toMatchObject({
      status: 422,
      body: { errors: [{ field: "externalId", code: "order.external_id_used" }] },
    });
    expect(await callApi("GET", `/orders/${order.id}`, { key })).toEqual(before);
    expect(await eventsOf(order.id)).toEqual(["order.created"]);
  });

  test.for([
    ["R-UNI-06 a version that is older", { version: 7, externalId: "x" }, 409, "order.stale"],
    ["P-I1 a recipient without his kind", { version: 1, recipient: { clientId: newId() } }, 422, "input.invalid"],
    ["P-O6 a total", { version: 1, totalMinor: 1 }, 422, "input.invalid"],
  ] as const)("%s is refused and changes nothing", async ([, body, status, code]) => {
    const { key } = shop;
    const order = await anOrder();
    expect(await callApi("PATCH", `/orders/${order.id}`, { key, body })).toMatchObject({ status, body: { code } });
    expect(await eventsOf(order.id)).toEqual(["order.created"]);
  });

  test("P-L3 P-R3 licences of a confirmed order are listed without codes, and only with the right to see it", async () => {
    const { key } = shop;
    const order = await anOrder();
    const address = `/orders/${order.id}/licences`;
    expect((await callApi("GET", address, { key })).body).toEqual({ items: [] });
    await callApi("POST", `/orders/${order.id}/confirm`, {
      key,
      body: { version: order.version, acknowledgeUnpaid: true },
    });

    const { status, body } = await callApi("GET", address, { key });
    expect([status, body]).toMatchObject([200, { items: [{ position: 1 }, { position: 2 }] }]);
    expect(Object.keys(Object(body).items[0])).not.toContain("code");
    const weak = await aKey(shop.account, { functions: ["order.history"] });
    const foreign = (await aShop()).key;
    expect(await callApi("GET", address, { key: weak })).toMatchObject({ status: 403 });
    expect(await callApi("GET", address, { key: foreign })).toMatchObject({
      status: 404,
      body: { code: "order.not_found" },
    });
  });
});

describe("R-BIL-05 P-O4 changes of a client by the API", () => {
  test("each answers with the version on which the next one is based, and leaves an event", async () => {
    const { key } = shop;
    const { id } = await aClient();
    const fields = { firstName: "Anna", lastName: "Nowak", phone: "", locale: "pl", notes: "" };

    const changed = await callApi("PUT", `/clients/persons/${id}`, { key, body: { version: 1, ...fields } });
    expect(changed).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect(await callApi("POST", `/clients/${id}/block`, { key })).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await callApi("POST", `/clients/${id}/block`, { key })).body).toEqual({ id, version: 3 });
    expect((await callApi("POST", `/clients/${id}/unblock`, { key })).body).toEqual({ id, version: 4 });
    const groups = await callApi("PUT", `/clients/${id}/groups`, { key, body: { version: 4, groupIds: [] } });
    expect(groups.body).toEqual({ id, version: 4 });
    expect((await callApi("GET", `/clients/${id}`, { key })).body).toMatchObject({ version: 4, isBlocked: false });
    expect((await eventsOf(id)).slice(1)).toEqual(["client.changed", "client.blocked", "client.unblocked"]);

    const stale = await callApi("PUT", `/clients/persons/${id}`, {
      key,
      body: { version: 1, ...fields, lastName: "Lis" },
    });
    expect(stale).toMatchObject({ status: 409, body: { code: "client.stale", params: { version: 4 } } });
  });

  test("P-R3 a key without the function changes nothing, another company's client does not exist", async () => {
    const { id } = await aClient();
    const weak = await aKey(shop.account, { functions: ["client.view"] });
    expect(await callApi("POST", `/clients/${id}/block`, { key: weak })).toMatchObject({ status: 403 });
    const foreign = (await aShop()).key;
    expect(await callApi("POST", `/clients/${id}/block`, { key: foreign })).toMatchObject({ status: 404 });
    expect((await callApi("GET", `/clients/${id}`, { key: shop.key })).body).toMatchObject({ isBlocked: false });
  });
});
