import { expect, test } from "@playwright/test";
import { newId } from "@/lib/core/id";
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
});
