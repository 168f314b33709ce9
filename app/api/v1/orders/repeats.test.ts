import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { callApi, ownDatabase } from "@/tests/support/api";
import { aKey } from "@/tests/support/builders/api-key";
import { aShop, type Shop } from "@/tests/support/builders/shop";

await ownDatabase("api_repeats");

let shop: Shop;
beforeAll(async () => {
  shop = await aShop();
});

const numberOfOrders = async (key: string) => {
  const { body } = await callApi("GET", "/orders?limit=200", { key });
  return Array.isArray(body.items) ? body.items.length : -1;
};

describe("repeated calls of the API", () => {
  test("P-M4 the same key and content takes effect once and gets the same answer; other content gets 409", async () => {
    const { key, order } = await aShop();
    const headers = { "idempotency-key": newId() };

    const first = await callApi("POST", "/orders", { key, body: order, headers });
    const second = await callApi("POST", "/orders", { key, body: order, headers });
    const other = await callApi("POST", "/orders", { key, body: { ...order, externalId: "other" }, headers });

    expect(first.status).toBe(201);
    expect(second).toEqual(first);
    expect(other).toMatchObject({ status: 409, body: { code: "idempotency.reused", params: {} } });
    expect(await numberOfOrders(key)).toBe(1);
  });

  test("P-M4 20 copies at once make one order, and all get its number", async () => {
    const { key, order } = await aShop();
    const headers = { "idempotency-key": newId() };

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => callApi("POST", "/orders", { key, body: order, headers })),
    );

    expect(answers[0]?.status).toBe(201);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await numberOfOrders(key)).toBe(1);
  });

  test("R-UNI-33 10 parallel creations with one external id make one order, other content gets 409", async () => {
    const { key, order } = await aShop();
    const body = { ...order, externalId: "CRM-77" };

    const answers = await Promise.all(Array.from({ length: 10 }, () => callApi("POST", "/orders", { key, body })));
    const other = await callApi("POST", "/orders", { key, body: { ...body, activateOnRecipient: true } });

    expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
    expect(other).toMatchObject({ status: 409, body: { code: "order.external_id_used" } });
    expect(await numberOfOrders(key)).toBe(1);
  });

  test("R-UNI-33 another key may use the same external id, and the same request key", async () => {
    const { account, key, order } = await aShop();
    const body = { ...order, externalId: "CRM-77" };
    const headers = { "idempotency-key": "one" };

    const first = await callApi("POST", "/orders", { key, body, headers });
    const second = await callApi("POST", "/orders", { key: await aKey(account), body, headers });

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).not.toBe(first.body.id);
  });

  test("R-UNI-08 a repeated confirmation answers the same instead of a conflict", async () => {
    const { key, order } = shop;
    const placed = await callApi("POST", "/orders", { key, body: order });
    const confirm = () =>
      callApi("POST", `/orders/${placed.body.id}/confirm`, {
        key,
        body: { version: 1, acknowledgeUnpaid: true },
        headers: { "idempotency-key": `confirm ${placed.body.id}` },
      });

    const answers = await Promise.all([confirm(), confirm(), confirm()]);

    expect(answers[0]).toMatchObject({ status: 200, body: { stage: "CONFIRMED" } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test("a refused call leaves its key free for the corrected one", async () => {
    const { key, order } = shop;
    const headers = { "idempotency-key": newId() };

    const refused = await callApi("POST", "/orders", {
      key,
      body: { ...order, recipientKind: "organization" },
      headers,
    });
    const accepted = await callApi("POST", "/orders", { key, body: order, headers });

    expect([refused.status, accepted.status]).toEqual([422, 201]);
  });

  test("one key for two operations is refused, and so is an empty or endless one", async () => {
    const { key, order } = shop;
    const headers = { "idempotency-key": newId() };
    const placed = await callApi("POST", "/orders", { key, body: order, headers });

    const cancelled = await callApi("POST", `/orders/${placed.body.id}/cancel`, { key, body: { version: 1 }, headers });
    expect(cancelled).toMatchObject({ status: 409, body: { code: "idempotency.reused" } });
    for (const bad of ["", "x".repeat(256)]) {
      const answer = await callApi("POST", "/orders", { key, body: order, headers: { "idempotency-key": bad } });
      expect(answer).toMatchObject({ status: 422, body: { code: "idempotency.key" } });
    }
  });

  test("without a key nothing protects the repeat: two calls make two orders", async () => {
    const { key, order } = await aShop();
    await callApi("POST", "/orders", { key, body: order });
    await callApi("POST", "/orders", { key, body: order });
    expect(await numberOfOrders(key)).toBe(2);
  });
});
