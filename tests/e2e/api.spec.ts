import { expect, test } from "@playwright/test";
import { newId } from "@/lib/core/id";
import { aKey } from "@/tests/support/builders/api-key";
import { aShop } from "@/tests/support/builders/shop";

/** What only the running product can show; the rules of each operation are proved beside the handlers. */
test.describe("the API as it is served", () => {
  test("openapi.json needs no key, names this server and every operation once", async ({ request, baseURL }) => {
    const answer = await request.get("/api/v1/openapi.json");
    const document = await answer.json();

    expect(answer.status()).toBe(200);
    expect(document).toMatchObject({ openapi: "3.1.0", servers: [{ url: `${baseURL}/api/v1` }] });
    expect(document.paths["/orders"].post).toMatchObject({ operationId: "placeOrder", responses: { 201: {} } });
    const ids = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("P-K1 without a key every operation answers 401 as a problem document, whatever cookie comes along", async ({
    request,
  }) => {
    const tries: Record<string, string>[] = [
      {},
      { authorization: `Bearer kontor_${"0".repeat(30)}` },
      { cookie: "a=b" },
    ];
    for (const headers of tries) {
      const answer = await request.get("/api/v1/orders", { headers });
      expect(answer.status()).toBe(401);
      expect(answer.headers()["content-type"]).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status: 401, code: "key.invalid" });
    }
  });

  test("P-M4 20 copies at once, over several processes, make one order, and all get the same answer", async ({
    request,
  }) => {
    const { key, order } = await aShop();
    const headers = { authorization: `Bearer ${key}`, "idempotency-key": newId() };

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => request.post("/api/v1/orders", { headers, data: order })),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    const list = await request.get("/api/v1/orders", { headers });

    expect(answers.map((answer) => answer.status())).toEqual(Array(20).fill(201));
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect((await list.json()).items).toMatchObject([{ id: bodies[0].id, source: "api" }]);
  });

  test("an unknown path is a problem document, a wrong method is refused", async ({ request }) => {
    const unknown = await request.get("/api/v1/orders/1/2/3");
    expect(unknown.status()).toBe(404);
    expect(await unknown.json()).toMatchObject({ code: "operation.not_found" });

    const headers = { authorization: "Bearer kontor_0000000000000000000000000000" };
    for (const method of ["PATCH", "PUT", "DELETE"]) {
      const answer = await request.fetch("/api/v1/orders", { method, headers, data: { paymentStatus: "paid" } });
      expect(answer.status(), `R-UNI-04 ${method}`).toBe(405);
    }
  });

  test("P-I5 a body that is too large gets 413", async ({ request }) => {
    const headers = { authorization: "Bearer kontor_0000000000000000000000000000" };
    const answer = await request.post("/api/v1/orders", { headers, data: { externalId: "x".repeat(1_100_000) } });
    expect(answer.status()).toBe(413);
  });

  test("the words of a refusal follow Accept-Language", async ({ request }) => {
    const answer = await request.get("/api/v1/orders", { headers: { "accept-language": "pl" } });
    expect((await answer.json()).title).toMatch(/klucz/i);
  });

  test("R-UNI-36 every answer says how the key stands; above the limit 429 with Retry-After", async ({ request }) => {
    const { account } = await aShop();
    const headers = { authorization: `Bearer ${await aKey(account)}` };

    const answers = await Promise.all(Array.from({ length: 60 }, () => request.get("/api/v1/me", { headers })));

    const passed = answers.filter((answer) => answer.status() === 200);
    const refused = answers.filter((answer) => answer.status() === 429);
    expect(passed.length + refused.length).toBe(60);
    expect(passed.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of answers) expect(answer.headers()["ratelimit-limit"]).toBe("120");
    for (const answer of refused) expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  });

  test("a wrong method is 405 with Allow, and HEAD answers like GET without a body", async ({ request }) => {
    const { key } = await aShop();
    const headers = { authorization: `Bearer ${key}` };

    const refused = await request.delete("/api/v1/orders", { headers });
    expect(refused.status()).toBe(405);
    expect(refused.headers().allow).toBe("GET, HEAD, POST, OPTIONS");
    expect(await refused.json()).toMatchObject({ code: "operation.method" });
    const head = await request.head("/api/v1/orders", { headers });
    expect(head.status()).toBe(200);
    expect(await head.text()).toBe("");
  });
});
