import { randomUUID } from "node:crypto";
import type { Samples } from "./samples";

export type Request = { method: string; path: string; headers: Record<string, string>; body?: string };
/** A kind of request: each place asks for something else, and what is created is new each time even at the same place. */
export type Operation = { name: string; title: string; status: number; request: (place: number) => Request };

/** Targets of issue 3: at least so much of the empty route, and of pgbench doing the same statements. */
export const targets: Readonly<Record<string, { ofEmpty?: number; ofPgbench?: number }>> = {
  create: { ofEmpty: 0.3, ofPgbench: 0.3 },
  list: { ofEmpty: 0.4 },
  deep: { ofEmpty: 0.4 },
  detail: { ofEmpty: 0.4 },
  email: { ofEmpty: 0.3 },
  number: { ofEmpty: 0.3 },
};
/** The cost of an operation at the large volume, as a multiple of that at the small one. */
export const COST_GROWTH_MAX = 1.3;

const EMPTY = "empty";
export const emptyOperation: Operation = {
  name: EMPTY,
  title: "empty route",
  status: 200,
  request: () => ({ method: "GET", path: "/api/bench-empty", headers: {} }),
};

/** What is measured, on one filled database. */
export function operationsOn(samples: Samples): Operation[] {
  const headers = { authorization: `Bearer ${samples.key}` };
  const get = (path: (place: number) => string) => (place: number) => ({ method: "GET", path: path(place), headers });
  const { emails, numbers, orders } = samples;
  return [
    emptyOperation,
    {
      name: "create",
      title: "create, 3 lines",
      status: 201,
      request: (place) => creation(samples, headers, at(emails, place)),
    },
    { name: "list", title: "newest 50", status: 200, request: get(() => "/api/v1/orders?limit=50") },
    {
      name: "email",
      title: "search by e-mail",
      status: 200,
      request: get((place) => `/api/v1/orders?search=${encodeURIComponent(partOf(at(emails, place)))}`),
    },
    {
      name: "number",
      title: "number and stage",
      status: 200,
      request: get((place) => `/api/v1/orders?search=${at(numbers, place)}&stage=CONFIRMED`),
    },
    {
      name: "deep",
      title: "deep page",
      status: 200,
      request: get(() => `/api/v1/orders?limit=50&cursor=${samples.cursor}`),
    },
    {
      name: "detail",
      title: "one order",
      status: 200,
      request: get((place) => `/api/v1/orders/${at(orders, place).id}`),
    },
    {
      name: "page",
      title: "list page, HTML",
      status: 200,
      request: () => ({ method: "GET", path: "/orders", headers: { cookie: `kontor.session=${samples.session}` } }),
    },
  ];
}

/** In turn. */
export function at<T>(values: readonly T[], place: number): T {
  const value = values[place % values.length];
  if (value === undefined) throw new Error("there is nothing to ask for");
  return value;
}

/** "zofia.kowalska.4711@post.example" is looked for by "kowalska.4711": nobody types a whole address. */
export function partOf(email: string): string {
  return email.slice(email.indexOf(".") + 1, email.indexOf("@"));
}

function creation(samples: Samples, headers: Record<string, string>, email: string): Request {
  const id = randomUUID();
  return {
    method: "POST",
    path: "/api/v1/orders",
    headers: { ...headers, "content-type": "application/json", "idempotency-key": `bench-${id}` },
    body: JSON.stringify({
      externalId: `BENCH-${id}`,
      recipientKind: "person",
      recipient: { email, firstName: "Nora", lastName: "Berg", locale: "en" },
      lines: samples.lines,
      options: [{ name: "Class", value: "5B" }],
    }),
  };
}
