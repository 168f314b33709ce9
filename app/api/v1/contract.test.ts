import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import type { Operation } from "@/lib/core/operation";
import { openApiDocument } from "@/lib/server/openapi";
import { callApi, ownDatabase } from "@/tests/support/api";
import { aFileRow } from "@/tests/support/builders/file-rows";
import { aShop, type Shop } from "@/tests/support/builders/shop";
import { commit } from "@/tests/support/committed-account";
import { type Described, requestsTo } from "@/tests/support/generated-requests";
import type { Known } from "@/tests/support/schema-values";
import { job } from "@/tests/support/who";
import { operations } from "./operations";

await ownDatabase("api_contract");

/** Fixed, and named in every failure: the same requests each time. */
const SEED = 20_261_121;
const REQUESTS = 200;
const TIMEOUT_MS = 120_000;

const document = openApiDocument(operations, { serverUrl: "https://kontor.example/api/v1", textOf: String });
const paths = document.paths as Record<string, Record<string, Described>>; // Made a line above.
/** Bytes have tests of their own beside their operations. */
const spoken = operations.filter(({ binary }) => !binary);

let shop: Shop;
let known: Known;
let good: Record<string, unknown>;

beforeAll(async () => {
  shop = await aShop();
  const { key, account, line } = shop;
  const call = async (method: string, address: string, body?: object) => {
    const answer = await callApi(method, address, { key, body });
    expect(answer.status, `${method} ${address}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    return answer.body;
  };
  const person = await call("POST", "/clients/persons", { email: `p.${newId()}@x.example`, locale: "en" });
  const school = await call("POST", "/clients/organizations", { name: "School 12", email: "", locale: "pl" });
  const bank = { title: "Main", holder: "School 12", accountNumber: "PL00" };
  const requisites = await call("POST", `/clients/${school.id}/requisites`, bank);
  const item = await call("POST", "/items", { ...example("createItem"), sku: newId() });
  const pack = { name: `Pack ${newId()}`, state: "for_sale", itemIds: [item.id] };
  const product = await call("POST", "/products", pack);
  good = {
    itemId: line.itemId,
    productId: product.id,
    codeItemId: item.id,
    clientId: person.id,
    organizationId: school.id,
    requisitesId: requisites.id,
  };
  known = {
    productId: [line.productId, product.id],
    itemId: [line.itemId, item.id],
    clientId: [person.id, school.id],
    requisitesId: [requisites.id],
    responsibleId: [account.staff.olga.id, account.staff.ivan.id],
    groupId: [newId()],
    version: [1, 1, 2, 3],
    quantity: [1, 2, 50],
    cursor: ["AAAA"],
    search: ["anna", "1", "School"],
  };
});

/** An order in the state in which the operation is possible. */
async function orderFor(operation: Operation): Promise<Record<string, unknown>> {
  const { key, order, line } = shop;
  const lines = [line, { productId: good.productId, itemId: good.codeItemId, quantity: 1 }];
  const confirmed = operation.id === "resendOrder";
  const placed = await callApi("POST", "/orders", { key, body: { ...order, lines: confirmed ? [line] : lines } });
  expect(placed.status, JSON.stringify(placed.body)).toBe(201);
  const address = `/orders/${placed.body.id}`;
  if (confirmed) await callApi("POST", `${address}/confirm`, { key, body: { version: 1, acknowledgeUnpaid: true } });
  const card = await callApi("GET", address, { key });
  const [first] = card.body.lines as { id: string }[]; // The contract was held against the answer.
  const orderId = String(placed.body.id);
  const fileId = operation.path.includes("{fileId}") ? await fileOf(orderId) : undefined;
  return { orderId, lineId: first?.id, fileId, version: card.body.version };
}

async function fileOf(orderId: string): Promise<string> {
  return (await commit(shop.account, job(), (ctx) => aFileRow(ctx, orderId))).id;
}

function example(id: string): Record<string, unknown> {
  return { ...Object(operations.find((operation) => operation.id === id)?.example) };
}

/** The example of the documentation, about things that exist here. */
async function goodInput(operation: Operation): Promise<Record<string, unknown>> {
  const own = example(operation.id);
  const all: Record<string, unknown> = { ...good, responsibleId: shop.account.staff.olga.id };
  if (operation.path.includes("{orderId}")) Object.assign(all, await orderFor(operation));
  const owner = /^\/(products|items)\/\{(\w+)\}/.exec(operation.path);
  if (operation.id === "uploadCodes") all.itemId = good.codeItemId;
  else if (owner)
    all.version = (await callApi("GET", `/${owner[1]}/${all[String(owner[2])]}`, { key: shop.key })).body.version;
  if ("version" in own && operation.path.startsWith("/clients")) {
    if (/rganization/.test(operation.id)) all.clientId = good.organizationId;
    all.version = (await callApi("GET", `/clients/${all.clientId}`, { key: shop.key })).body.version;
  }
  if (/rganization|equisites/.test(operation.id)) all.clientId = good.organizationId;
  const input = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, name in all ? all[name] : value]));
  if ("lines" in input) input.lines = [shop.line];
  if ("itemIds" in input) input.itemIds = [shop.item.id];
  if ("groupIds" in input) input.groupIds = [];
  if ("name" in input && operation.id !== "changeItem") input.name = `Sample ${newId()}`;
  if ("sku" in input) input.sku = newId();
  if ("externalId" in input) input.externalId = newId();
  return input;
}

function goodRequest(operation: Operation, input: Record<string, unknown>) {
  const inPath = (name: string) => operation.path.includes(`{${name}}`);
  const rest = Object.entries(input).filter(([name]) => !inPath(name));
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => String(input[name]));
  if (operation.method !== "GET") return { address, body: rest.length > 0 ? Object.fromEntries(rest) : undefined };
  const pairs = rest.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return { address: `${address}?${new URLSearchParams(pairs)}`, body: undefined };
}

/** Changes with every row that is written, changed or removed in the account. */
async function fingerprint(): Promise<string> {
  const of = (table: string) =>
    sql`(select count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) from ${sql.identifier(table)})`;
  const tables = [
    ...["orders", "order_lines", "order_options", "clients", "organizations", "client_group_members", "requisites"],
    ...[
      "catalogue_items",
      "products",
      "product_items",
      "licence_codes",
      "licences",
      "events",
      "outbox",
      "covered_orders",
    ],
    ...["idempotency_keys", "people", "dealings", "tokens"],
  ].map(of);
  return commit(shop.account, job(), async (ctx) => {
    const { rows } = await ctx.tx.execute<{ all: string }>(
      sql`select concat_ws(' ', ${sql.join(tables, sql`, `)}) as all`,
    );
    return rows[0]?.all ?? "";
  });
}

describe(`P-I1 P-I2 every operation keeps what openapi.json says (seed ${SEED})`, () => {
  test.for(spoken)(
    "$id: the good call is accepted; generated ones get an answer by contract, never a 5xx, and refused ones write nothing",
    { timeout: TIMEOUT_MS },
    async (operation) => {
      const { key } = shop;
      const { method } = operation;
      const input = await goodInput(operation);
      const { address, body } = goodRequest(operation, input);
      const { orderId, lineId } = input;
      const described = paths[operation.path]?.[method.toLowerCase()] ?? {};
      const names = { ...known, ...(orderId ? { orderId: [orderId] } : {}), ...(lineId ? { lineId: [lineId] } : {}) };
      const requests = fc.sample(requestsTo(operation, described, names), { seed: SEED, numRuns: REQUESTS });

      const accepted = await callApi(method, address, { key, body });
      expect(accepted.status, JSON.stringify(accepted.body)).toBe(operation.status);

      let before = await fingerprint();
      let refused = 0;
      for (const request of requests) {
        const { text, headers } = request;
        const answer = await callApi(method, request.address, {
          key,
          headers,
          ...(text === undefined ? {} : { text }),
        });
        const what = `seed ${SEED}: ${method} ${request.address} ${text?.slice(0, 300)}`;
        expect(answer.status, what).toBeLessThan(500);
        const after = method === "GET" && answer.status === 200 ? before : await fingerprint();
        if (answer.status >= 400) {
          refused += 1;
          expect(after, `${what} was refused`).toBe(before);
        }
        before = after;
      }
      expect(refused).toBeGreaterThan(0);
    },
  );
});
