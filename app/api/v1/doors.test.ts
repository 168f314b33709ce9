import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { apiKeys } from "@/db/schema/accounts";
import { newId } from "@/lib/core/id";
import { callApi, callApiWhole, ownDatabase } from "@/tests/support/api";
import { aKey } from "@/tests/support/builders/api-key";
import { aShop, type Shop } from "@/tests/support/builders/shop";
import { commit } from "@/tests/support/committed-account";
import { job } from "@/tests/support/who";

await ownDatabase("api_doors");

let shop: Shop;
beforeAll(async () => {
  shop = await aShop();
});

const place = (key: string, body: object = shop.order) => callApiWhole("POST", "/orders", { key, body });

describe("R-UNI-06 P-O4 versions by header", () => {
  test("what is read carries its version as ETag, and If-Match with it stands for the version in the body", async () => {
    const { key } = shop;
    const placed = await place(key);
    expect(placed.headers.get("etag")).toBe('"1"');
    const address = `/orders/${placed.body.id}`;
    expect((await callApiWhole("GET", address, { key })).headers.get("etag")).toBe('"1"');

    const cancelled = await callApiWhole("POST", `${address}/cancel`, {
      key,
      body: {},
      headers: { "if-match": '"1"' },
    });

    expect(cancelled).toMatchObject({ status: 200, body: { stage: "CANCELLED", version: 2 } });
    expect(cancelled.headers.get("etag")).toBe('"2"');
  });

  test.for([
    ["none at all", undefined, {}, 428, "version.required"],
    ["an old tag", '"7"', {}, 412, "order.stale"],
    ["an old version in the body", undefined, { version: 7 }, 409, "order.stale"],
    ["a tag and a body that differ", '"1"', { version: 2 }, 422, "version.disagrees"],
    ["a weak tag", 'W/"1"', {}, 400, "version.tag"],
    ["any version", "*", {}, 400, "version.tag"],
    ["several tags", '"1", "2"', {}, 400, "version.tag"],
    ["a bare number", "1", {}, 400, "version.tag"],
  ] as const)("%s is refused and changes nothing", async ([, tag, body, status, code]) => {
    const { key } = shop;
    const { body: order } = await place(key);
    const headers: Record<string, string> = tag === undefined ? {} : { "if-match": tag };

    const refused = await callApi("POST", `/orders/${order.id}/cancel`, { key, body, headers });

    expect(refused).toMatchObject({ status, body: { code } });
    if (code === "order.stale") expect(refused.body.params).toEqual({ version: 1 });
    expect((await callApi("GET", `/orders/${order.id}`, { key })).body).toMatchObject({ version: 1, stage: "NEW" });
  });

  test("a change that depends on no version refuses a tag instead of ignoring it", async () => {
    const { key, order: body } = shop;
    const answer = await callApi("POST", "/orders", { key, body, headers: { "if-match": '"1"' } });
    expect(answer).toMatchObject({ status: 400, body: { code: "version.unused" } });
  });
});

describe("what every path answers", () => {
  test.for([
    ["PATCH", "/orders", "GET, HEAD, POST, OPTIONS"],
    ["DELETE", "/orders", "GET, HEAD, POST, OPTIONS"],
    ["GET", `/orders/${newId()}/confirm`, "POST, OPTIONS"],
  ] as const)("%s %s is 405 as a problem document with Allow", async ([method, address, allow]) => {
    const answer = await callApiWhole(method, address, { key: shop.key });
    expect(answer).toMatchObject({ status: 405, body: { code: "operation.method" } });
    expect(answer.headers.get("allow")).toBe(allow);
  });

  test("OPTIONS names the methods and needs no key", async () => {
    const answer = await callApiWhole("OPTIONS", "/orders");
    expect(answer.status).toBe(204);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  });

  test.for([
    ["text/plain", {}],
    ["application/xml", {}],
    ["application/json; charset=utf-16", {}],
    ["multipart/form-data; boundary=x", {}],
    ["application/x-www-form-urlencoded", {}],
    ["application/json", { "content-encoding": "gzip" }],
  ] as const)("a body of %s %o is 415", async ([type, headers]) => {
    const { key, order: body } = shop;
    const answer = await callApi("POST", "/orders", { key, body, headers: { "content-type": type, ...headers } });
    expect(answer).toMatchObject({ status: 415, body: { code: "input.media_type" } });
  });

  test("a query beside a body is refused by name", async () => {
    const { key, order: body } = shop;
    const answer = await callApi("POST", "/orders?paymentStatus=paid", { key, body });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: "paymentStatus", code: "field.unknown" }] },
    });
  });

  test("401 says how to come in", async () => {
    const answer = await callApiWhole("GET", "/orders");
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
  });

  test("P-M4 a replayed answer says so", async () => {
    const { key, order: body } = await aShop();
    const headers = { "idempotency-key": newId() };
    const first = await callApiWhole("POST", "/orders", { key, body, headers });
    const again = await callApiWhole("POST", "/orders", { key, body, headers });

    expect(first.headers.has("idempotency-replayed")).toBe(false);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(again.body).toEqual(first.body);
  });
});

describe("P-K1 the key", () => {
  test("is taken from the Authorization header only", async () => {
    const { key } = shop;
    for (const [address, call] of [
      [`/orders?key=${key}`, {}],
      [`/orders?access_token=${key}&api_key=${key}`, {}],
      ["/orders", { headers: { cookie: `key=${key}; authorization=Bearer ${key}` } }],
      ["/orders", { headers: { "x-api-key": key } }],
      ["/orders", { headers: { authorization: key } }],
      ["/orders", { headers: { authorization: `Basic ${btoa(`${key}:`)}` } }],
      ["/orders", { headers: { authorization: `Bearer ${key} x` } }],
    ] as const) {
      expect((await callApi("GET", address, call)).status, address).toBe(401);
    }
    const inBody = await callApi("POST", "/orders", { body: { ...shop.order, key } });
    expect(inBody.status).toBe(401);
  });

  test("R-UNI-31 revoking, narrowing and an earlier end bite within a second", async () => {
    const { account } = shop;
    const change = (set: Partial<typeof apiKeys.$inferInsert>) =>
      commit(account, job(), (ctx) => ctx.tx.update(apiKeys).set(set).where(eq(apiKeys.id, id)));
    const id = newId();
    const key = await aKey(account, { id });
    const status = async () => (await callApi("GET", "/items", { key })).status;
    vi.useFakeTimers({ toFake: ["Date"] });
    const second = () => vi.setSystemTime(Date.now() + 1_000);

    expect(await status()).toBe(200);
    await change({ functions: ["order.details"] });
    second();
    expect(await status()).toBe(403);
    await change({ functions: ["catalogue.view"] });
    second();
    expect(await status()).toBe(200);
    await change({ revokedAt: new Date() });
    second();
    expect(await status()).toBe(401);
    await change({ revokedAt: null, expiresAt: new Date(Date.now() + 10_000) });
    expect(await status()).toBe(200);
    vi.setSystemTime(Date.now() + 10_000);
    expect(await status()).toBe(401);
    vi.useRealTimers();
  });

  test("R-UNI-36 above the limit calls get 429 with Retry-After, and every answer says what is left", async () => {
    const key = await aKey(shop.account);
    const answers = [];
    for (let call = 0; call < 40; call += 1) answers.push(await callApiWhole("GET", "/items", { key }));

    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.slice(0, 20).every(({ status }) => status === 200)).toBe(true);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers, body } of refused) {
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      expect(headers.get("ratelimit-remaining")).toBe("0");
      expect(body).toMatchObject({ code: "limit.reached" });
    }
    expect(answers[0]?.headers.get("ratelimit-limit")).toBe("120");
    expect(answers[0]?.headers.get("ratelimit-remaining")).toBe("19");
    expect(Number(answers[0]?.headers.get("ratelimit-reset"))).toBeGreaterThan(0);
    const other = await callApi("GET", "/items", { key: await aKey(shop.account) });
    expect(other.status).toBe(200);
  });
});

describe("P-R5 a key that reaches only its own orders", () => {
  test("finds, counts, reads and changes no other order; what is not its own answers like what does not exist", async () => {
    const { account, order: body } = await aShop();
    const [wide, narrow] = [await aKey(account), await aKey(account, { scope: "own" })];
    const foreign = await callApi("POST", "/orders", { key: wide, body: { ...body, externalId: "X-1" } });
    const own = await callApi("POST", "/orders", { key: narrow, body: { ...body, externalId: "X-2" } });
    expect([foreign.status, own.status]).toEqual([201, 201]);

    const list = async (query: string) => {
      const answer = await callApi("GET", `/orders${query}`, { key: narrow });
      return (answer.body.items as { id: string }[]).map(({ id }) => id); // The contract was held against the answer.
    };
    expect(await list("")).toEqual([own.body.id]);
    expect(await list(`?search=${foreign.body.number}`)).toEqual([]);
    expect(await list("?search=X-1")).toEqual([]);
    expect(await list(`?search=${body.recipient.email}`)).toEqual([own.body.id]);

    for (const [method, path, call] of [
      ["GET", "", {}],
      ["POST", "/confirm", { body: { version: 1, acknowledgeUnpaid: true } }],
      ["POST", "/cancel", { body: { version: 1 } }],
    ] as const) {
      const hidden = await callApi(method, `/orders/${foreign.body.id}${path}`, { key: narrow, ...call });
      const missing = await callApi(method, `/orders/${newId()}${path}`, { key: narrow, ...call });
      expect(hidden.status).toBe(404);
      expect(hidden).toEqual(missing);
    }
    const changed = await callApi("POST", `/orders/${own.body.id}/cancel`, { key: narrow, body: { version: 1 } });
    expect(changed.status).toBe(200);
  });

  test("a key that replaces another keeps what that one made, also its external ids", async () => {
    const { account, order } = await aShop();
    const id = newId();
    const body = { ...order, externalId: "CRM-9" };
    const before = await callApi("POST", "/orders", { key: await aKey(account, { id, scope: "own" }), body });
    const key = await aKey(account, { scope: "own", replacesId: id });

    expect((await callApi("GET", `/orders/${before.body.id}`, { key })).status).toBe(200);
    expect(await callApi("POST", "/orders", { key, body })).toEqual(before);
  });
});
