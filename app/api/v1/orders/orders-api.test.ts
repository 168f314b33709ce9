import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { apiKeys } from "@/db/schema/accounts";
import { listApiKeys } from "@/lib/accounts/list-api-keys";
import { newId } from "@/lib/core/id";
import { callApi, ownDatabase } from "@/tests/support/api";
import { aKey } from "@/tests/support/builders/api-key";
import { aShop, type Shop } from "@/tests/support/builders/shop";
import { commit } from "@/tests/support/committed-account";
import { freshDatabase } from "@/tests/support/fresh-database";
import { administrator } from "@/tests/support/who";
import { asSuperuser } from "@/tests/support/whole-state";

await ownDatabase("api_orders");
const { name, superuserUrl } = await freshDatabase("api_orders");

let shop: Shop;

beforeAll(async () => {
  shop = await aShop();
});

describe("orders through the API", () => {
  test("R-UNI-32 an order is created, read, found, confirmed; every answer is what openapi.json says", async () => {
    const { key } = shop;
    const body = { ...shop.order, externalId: `CRM-${newId()}`, options: [{ name: "Class", value: "5B" }] };

    const placed = await callApi("POST", "/orders", { key, body });
    expect(placed).toMatchObject({ status: 201, body: { stage: "NEW", totalMinor: 19_800, currency: "PLN" } });

    const address = `/orders/${placed.body.id}`;
    const read = await callApi("GET", address, { key });
    expect(read).toMatchObject({ status: 200, body: { source: "api", externalId: body.externalId } });
    expect(read.body.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(read.body).not.toHaveProperty("can");

    const found = await callApi("GET", `/orders?search=${body.externalId}&stage=NEW&stage=ASSIGNED&limit=5`, { key });
    expect(found.body.items).toMatchObject([{ id: placed.body.id }]);

    const version = placed.body.version;
    const unpaid = await callApi("POST", `${address}/confirm`, { key, body: { version } });
    expect(unpaid).toMatchObject({ status: 409, body: { code: "order.unpaid" } });
    const confirmed = await callApi("POST", `${address}/confirm`, { key, body: { version, acknowledgeUnpaid: true } });
    expect(confirmed).toMatchObject({ status: 200, body: { stage: "CONFIRMED", grantState: "granted" } });

    const late = await callApi("POST", `${address}/cancel`, { key, body: { version: confirmed.body.version } });
    expect(late).toMatchObject({ status: 409, body: { code: "order.wrong_stage" } });
  });

  test("R-UNI-32 an order is cancelled", async () => {
    const { key } = shop;
    const placed = await callApi("POST", "/orders", { key, body: shop.order });

    const body = { version: placed.body.version };
    const cancelled = await callApi("POST", `/orders/${placed.body.id}/cancel`, { key, body });

    expect(cancelled).toMatchObject({ status: 200, body: { stage: "CANCELLED" } });
  });

  test("R-UNI-06 a command on an older version gets 409 with the newer version", async () => {
    const { key } = shop;
    const placed = await callApi("POST", "/orders", { key, body: shop.order });

    for (const version of [Number(placed.body.version) + 1, Number.MAX_SAFE_INTEGER]) {
      const answer = await callApi("POST", `/orders/${placed.body.id}/cancel`, { key, body: { version } });
      expect(answer).toMatchObject({ status: 409, body: { code: "order.stale", params: { version: 1 } } });
    }
  });

  test("R-UNI-31 when a key was last used is kept", async () => {
    const { account, key } = await aShop();
    const usedAt = async () => {
      const keys = await commit(account, administrator, listApiKeys);
      return keys.find(({ prefix }) => key.startsWith(prefix))?.lastUsedAt;
    };
    expect(await usedAt()).toBe(null);

    await callApi("GET", "/orders", { key });

    await vi.waitUntil(async () => (await usedAt()) instanceof Date, { timeout: 10_000, interval: 20 });
  });

  test("P-C2 a use that cannot be noted yet does not make its call wait", async () => {
    const { account, key } = await aShop();
    const waiting = () =>
      asSuperuser(superuserUrl, "select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'", [name]);
    await commit(account, administrator, async (ctx) => {
      await ctx.tx.select().from(apiKeys).where(eq(apiKeys.accountId, account.id)).for("update");

      expect((await callApi("GET", "/orders", { key })).status).toBe(200);

      expect(await waiting()).toHaveLength(1);
    });
    await vi.waitUntil(async () => (await waiting()).length === 0, { timeout: 10_000, interval: 20 });
  });

  test("pages lead through all orders once", async () => {
    const { key, order } = await aShop();
    for (let count = 0; count < 5; count += 1) await callApi("POST", "/orders", { key, body: order });

    const numbers: unknown[] = [];
    let address: string | null = "/orders?limit=2&sort=number&direction=asc";
    while (address) {
      const { body }: { body: Record<string, unknown> } = await callApi("GET", address, { key });
      numbers.push(...(body.items as { number: number }[]).map((row) => row.number)); // Checked against the contract.
      address = body.nextCursor ? `/orders?limit=2&sort=number&direction=asc&cursor=${body.nextCursor}` : null;
    }

    expect(numbers).toEqual([1001, 1002, 1003, 1004, 1005]);
  });

  test("P-O6 R-UNI-04 what the server decides is refused as a field that does not exist", async () => {
    const { key } = shop;
    const forbidden = {
      stage: "CONFIRMED",
      paymentStatus: "paid",
      totalMinor: 1,
      number: 5,
      orderId: newId(),
      id: newId(),
    };
    for (const [field, value] of Object.entries(forbidden)) {
      const answer = await callApi("POST", "/orders", { key, body: { ...shop.order, [field]: value } });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ field, code: "field.unknown" }] } });
    }
    const priced = { ...shop.order, lines: [{ ...shop.line, unitPriceMinor: 1 }] };
    const answer = await callApi("POST", "/orders", { key, body: priced });
    expect(answer.body.errors).toMatchObject([{ field: "lines.0.unitPriceMinor", code: "field.unknown" }]);
    const address = `/orders/${newId()}`;
    const patched = await callApi("PATCH", address, {
      key,
      body: { version: 1, paymentStatus: "paid", stage: "DONE" },
    });
    expect(patched.status).toBe(422);
    expect(patched.body.errors).toMatchObject([{ field: "paymentStatus" }, { field: "stage" }]);
    for (const method of ["PUT", "DELETE"])
      expect((await callApi(method, address, { key, body: { paymentStatus: "paid" } })).status).toBe(405);
  });

  test("P-K1 a missing, wrong, expired or revoked key gets the same 401, and so does one outside the header", async () => {
    const { account, key } = shop;
    const past = new Date(Date.now() - 1_000);
    const keys = [undefined, "kontor_nothing", `${key}x`, "", await aKey(account, { expiresAt: past })];
    const answers = [
      ...(await Promise.all(keys.map((one) => callApi("GET", "/orders", one === undefined ? {} : { key: one })))),
      await callApi("GET", "/orders", { key: await aKey(account, { revokedAt: past }) }),
      await callApi("GET", `/orders?key=${key}&access_token=${key}`),
      await callApi("GET", "/orders", { headers: { "x-api-key": key, cookie: `key=${key}` } }),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 401, body: { code: "key.invalid" } });
  });

  test("R-UNI-31 P-R3 a function that the key does not have answers 403 and changes nothing", async () => {
    const { account, key } = shop;
    const placed = await callApi("POST", "/orders", { key, body: shop.order });
    const weak = await aKey(account, { functions: ["order.history"] });
    const body = { version: 1, acknowledgeUnpaid: true };

    for (const [method, address, call] of [
      ["POST", "/orders", { body: shop.order }],
      ["GET", `/orders/${placed.body.id}`, {}],
      ["POST", `/orders/${placed.body.id}/confirm`, { body }],
      ["POST", `/orders/${placed.body.id}/cancel`, { body: { version: 1 } }],
    ] as const) {
      const answer = await callApi(method, address, { key: weak, ...call });
      expect(answer).toMatchObject({ status: 403, body: { code: "permission.denied" } });
    }
    expect((await callApi("GET", `/orders/${placed.body.id}`, { key })).body).toMatchObject({
      stage: "NEW",
      version: 1,
    });
  });

  test("R-UNI-03 P-R3 another account's order answers exactly like one that does not exist", async () => {
    const placed = await callApi("POST", "/orders", { key: shop.key, body: shop.order });
    const { key } = await aShop();
    const body = { version: 1, acknowledgeUnpaid: true };

    for (const [method, path, call] of [
      ["GET", "", {}],
      ["POST", "/confirm", { body }],
      ["POST", "/cancel", { body: { version: 1 } }],
    ] as const) {
      const foreign = await callApi(method, `/orders/${placed.body.id}${path}`, { key, ...call });
      const missing = await callApi(method, `/orders/${newId()}${path}`, { key, ...call });
      expect(foreign).toMatchObject({ status: 404, body: { code: "order.not_found" } });
      expect(foreign).toEqual(missing);
    }
    const list = await callApi("GET", "/orders", { key });
    expect(list.body.items).toEqual([]);
  });

  test("another account's product and client cannot be put into an order", async () => {
    const stranger = await aShop();
    const { key } = shop;
    const foreignLine = await callApi("POST", "/orders", { key, body: { ...shop.order, lines: [stranger.line] } });
    const recipient = { clientId: newId() };
    const foreignClient = await callApi("POST", "/orders", { key, body: { ...shop.order, recipient } });

    expect([foreignLine.status, foreignClient.status].every((status) => status === 404 || status === 422)).toBe(true);
  });

  test("the words follow Accept-Language, the codes do not", async () => {
    const titles = ["en", "ru", "pl"].map(async (language) => {
      const answer = await callApi("GET", "/orders", { headers: { "accept-language": language } });
      expect(answer.body.code).toBe("key.invalid");
      return answer.body.title;
    });
    expect(new Set(await Promise.all(titles)).size).toBe(3);
  });

  test("an unknown path is a problem document like every other refusal", async () => {
    for (const method of ["GET", "POST", "PATCH", "DELETE"]) {
      for (const path of ["", "nothing", "orders/1/2/3", "orders/x/confirm/again"]) {
        const answer = await callApi(method, `/${path}`, { key: shop.key });
        expect(answer).toMatchObject({ status: 404, body: { code: "operation.not_found" } });
      }
    }
  });
});
