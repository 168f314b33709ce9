import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "@/lib/core/operation";
import { callApi, ownDatabase } from "@/tests/support/api";
import { aShop, type Shop } from "@/tests/support/builders/shop";
import { operations } from "./operations";

await ownDatabase("api_hostile");

const RUNS = 40;
let shop: Shop;
beforeAll(async () => {
  shop = await aShop();
});

/** What arrives in place of a value, spelled as JSON text because JSON has more than JavaScript can hold. */
const hostileJson = [
  ["nothing", "null"],
  ["a boolean", "true"],
  ["a fraction", "1.5"],
  ["a negative number", "-1"],
  ["a number beyond 64 bits", "1e300"],
  ["a number beyond every float", "1e999"],
  ["a number as text", '"1"'],
  ["NaN as text", '"NaN"'],
  ["an empty text", '""'],
  ["an empty list", "[]"],
  ["a nested list", "[[[]]]"],
  ["an empty object", "{}"],
  ["an object that pretends", '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'],
  ["a day that does not exist", '"2026-02-30"'],
  ["a moment", '"2026-03-10T09:00:00Z"'],
  ["a zero byte", '"\\u0000"'],
  ["half a character", '"\\ud800"'],
  ["a direction override", '"\\u202Eabc"'],
  ["a long text", JSON.stringify("x".repeat(20_000))],
  ["SQL", `"'; drop table orders; --"`],
  ["an id of nobody", '"00000000-0000-0000-0000-000000000000"'],
] as const;

const [unsafe, reads] = [
  operations.filter(({ method }) => method !== "GET"),
  operations.filter(({ method }) => method === "GET"),
];

const addressOf = (operation: Operation) =>
  operation.path.replace(/\{(\w+)\}/g, (_, name: string) => String(Object(operation.example)[name]));

/** A body that would be accepted: of the shop where there is one, else the example without what stands in the path. */
function bodyOf(operation: Operation): Record<string, unknown> {
  if (operation.id === "placeOrder") return { ...Object(operation.example), ...shop.order };
  const entries = Object.entries(Object(operation.example)).filter(([name]) => !operation.path.includes(`{${name}}`));
  return Object.fromEntries(entries);
}

/** Every place in a body, also inside lists and objects. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return [path, ...value.flatMap((inner, index) => placesIn(inner, [...path, index]))];
  if (value === null || typeof value !== "object") return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** The body as JSON with one place replaced. */
function spoiled(body: unknown, path: (string | number)[], json: string): string {
  const mark = "@@spoiled@@";
  const [head, ...rest] = path;
  if (head === undefined) return json;
  const copy: Record<string | number, unknown> = structuredClone(Object(body));
  let at = copy;
  for (const key of path.slice(0, -1)) at = Object(at[key]);
  at[rest.at(-1) ?? head] = mark;
  return JSON.stringify(copy).replace(`"${mark}"`, () => json);
}

describe("P-I1 P-I2 hostile values", () => {
  test.for(unsafe)(
    "$id: in every place of the body they are refused or stored as the text they are, never a 5xx",
    async (operation) => {
      const { key } = shop;
      const places = placesIn(bodyOf(operation));
      const statuses = new Set<number>();
      for (const path of places) {
        for (const [what, json] of hostileJson) {
          const text = spoiled(bodyOf(operation), path, json);
          const { status } = await callApi(operation.method, addressOf(operation), { key, text });
          expect(status, `${what} at ${path.join(".") || "the whole body"}`).toBeLessThan(500);
          statuses.add(status);
        }
      }
      expect(statuses.has(422) || statuses.has(400)).toBe(true);
    },
  );

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

  test.for(reads)("$id: a query of anything gets an answer or a 4xx, never a 5xx", async (operation) => {
    const names = [...Object.keys(Object(operation.input)._zod.def.shape), "unknown"];
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostileJson.map(([, json]) => json)));
    const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(query, async (pairs) => {
        const text = new URLSearchParams(pairs.map(([name, one]) => [name, one])).toString();
        const { status } = await callApi(operation.method, `${addressOf(operation)}?${text}`, { key: shop.key });
        expect(status, text).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
  });

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
