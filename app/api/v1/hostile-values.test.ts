import { beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "@/lib/core/operation";
import { callApi, ownDatabase } from "@/tests/support/api";
import { aShop, type Shop } from "@/tests/support/builders/shop";
import { operations } from "./operations";

await ownDatabase("api_hostile");

let shop: Shop;
beforeAll(async () => {
  shop = await aShop();
});

const unsafe = operations.filter(({ method, binary }) => method !== "GET" && !binary?.request);

const addressOf = (operation: Operation) =>
  operation.path.replace(/\{(\w+)\}/g, (_, name: string) => String(Object(operation.example)[name]));

/** A body that would be accepted: of the shop where there is one, else the example without what stands in the path. */
function bodyOf(operation: Operation): Record<string, unknown> {
  if (operation.id === "placeOrder") return { ...Object(operation.example), ...shop.order };
  const entries = Object.entries(Object(operation.example)).filter(([name]) => !operation.path.includes(`{${name}}`));
  return Object.fromEntries(entries);
}

describe("P-I1 P-I2 hostile values", () => {
  test.for(unsafe)("$id: a body that is no JSON object, or too large, is refused", async (operation) => {
    const { key } = shop;
    for (const text of ["{", "nonsense", "[]", '"x"', "1", "null", "\u0000", "{}{}", '{"a":1,}']) {
      expect(await callApi(operation.method, addressOf(operation), { key, text })).toMatchObject({ status: 400 });
    }
    const large = JSON.stringify({ externalId: "x".repeat(1_000_001) });
    const answer = await callApi(operation.method, addressOf(operation), { key, text: large });
    expect(answer).toMatchObject({ status: 413, body: { code: "input.too_large" } });
  });

  test.for(operations.filter(({ path }) => path.includes("{")))(
    "$id: what is no id in the path gets a 4xx",
    async (one) => {
      for (const bad of ["1", "null", "undefined", "%00", "%27", "..%2F..", "🙂", "0".repeat(300), "%F0%9F%99%82"]) {
        const address = one.path.replace(/\{\w+\}/, bad);
        const answer = await callApi(one.method, address, {
          key: shop.key,
          body: one.method === "GET" ? undefined : bodyOf(one),
        });
        expect([404, 422], `${bad}`).toContain(answer.status);
      }
    },
  );

  test.for([
    "limit=0",
    "limit=201",
    "limit=1.5",
    "limit=1e2",
    "limit=%2B5",
    "limit=05",
    "limit=",
    "limit=5&limit=6",
    "limit=NaN",
    "totalFromMinor=-1",
    "totalFromMinor=1e3",
    "totalToMinor=99999999999999999999",
    "totalToMinor=true",
    "createdFrom=2026-02-30",
    "createdTo=0000-01-01",
    "createdFrom=1",
    "createdFrom=",
    "clientId=1",
    "sort=id",
    "sort=number;drop",
    "direction=up",
    "payment=PAID",
    "recipientKind=",
    "cursor=%00",
    "cursor=AAAA",
    "stage=%00",
    "search=%00",
    "search=a%E2%80%AEb",
    "item=%00",
    "unknown=1",
    "stage[]=NEW",
    "search=a&search=b",
  ])("listOrders: %s is refused and nothing is guessed", async (query) => {
    const answer = await callApi("GET", `/orders?${query}`, { key: shop.key });
    expect(answer, query).toMatchObject({ status: 422 });
  });
});
