import type { PoolClient, QueryConfig } from "pg";
import { beforeAll, expect, test } from "vitest";
import { databaseOf, getPool } from "@/db/client";
import type { EmployeeActor } from "@/lib/core/actor";
import { listOrders } from "@/lib/orders/list-orders";
import { type ListOrdersInput, listOrdersInput, orderSorts } from "@/lib/orders/model/order-list";
import { beginStatement } from "@/lib/server/context";
import { seedVolume } from "@/scripts/seed/volume/seed-volume";
import { freshDatabase } from "@/tests/support/fresh-database";

const ORDERS = 20_000;
/** Rows of orders that a page of 50 may look at; whoever reads all of them reads four times as many. */
const READ_MAX = 5_000;

type Plan = {
  "Relation Name"?: string;
  "Actual Rows": number;
  "Rows Removed by Filter"?: number;
  "Actual Loops": number;
  Plans?: Plan[];
};

let accountId: string;

beforeAll(async () => {
  const database = await freshDatabase("kontor_list_plans");
  process.env.DATABASE_URL = database.appUrl;
  process.env.DATABASE_OWNER_URL = database.ownerUrl;
  accountId = (await seedVolume(ORDERS)).accountId;
}, 120_000);

const filters: [string, ListOrdersInput][] = [
  ["no filter", {}],
  ["stage", { stage: "NEW" }],
  ["a stage with few", { stage: "AWAITING_DELIVERY" }],
  ["payment", { payment: "partial" }],
  ["a flow that no order has", { flow: "production" }],
  ["a source that no order has", { source: "site" }],
  ["stage and a source that no order has", { stage: "NEW", source: "site" }],
  ["organisations", { recipientKind: "organization" }],
  ["nobody responsible", { responsibleId: "none" }],
  ["stage in an old period", { stage: "NEW", createdFrom: "2024-03-01", createdTo: "2024-03-31" }],
  ["part of an e-mail", { search: "kowalska.47" }],
];

test.for(filters.flatMap(([name, filter]) => orderSorts.map((sort) => [name, sort, filter] as const)))(
  "R-UNI-41 P-T1 a page by %s, sorted by %s, looks at few orders however many there are",
  async ([, sort, filter]) => {
    expect(await rowsRead(listOrdersInput.parse({ ...filter, sort }))).toBeLessThan(READ_MAX);
  },
);

/** How many rows of orders the list's own statement looks at, by the database's own count. */
async function rowsRead(input: ReturnType<typeof listOrdersInput.parse>): Promise<number> {
  const client = await getPool().connect();
  try {
    const asked: { text: string; values: unknown[] }[] = [];
    const query = (config: QueryConfig, values: unknown[]) => {
      if (/ from "orders" /.test(config.text)) asked.push({ text: config.text, values });
      return client.query(config, values);
    };
    const recording: PoolClient = Object.assign(Object.create(client), { query });
    await client.query(beginStatement("kontor_app", accountId, "READ ONLY"));
    await listOrders({ db: databaseOf(recording), actor: somebody(), now: new Date() }, input);
    const statement = asked.at(-1);
    const { rows } = await client.query(`explain (analyze, format json) ${statement?.text}`, statement?.values);
    return ofOrders(rows[0]["QUERY PLAN"][0].Plan);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

function ofOrders(plan: Plan): number {
  const own =
    plan["Relation Name"] === "orders"
      ? (plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0)) * plan["Actual Loops"]
      : 0;
  return own + (plan.Plans ?? []).reduce((sum, part) => sum + ofOrders(part), 0);
}

function somebody(): EmployeeActor {
  const ids = { accountId, employeeId: accountId, personId: accountId, sessionId: accountId };
  return { kind: "employee", ...ids, name: "Vera Sokół", role: "administrator", functions: new Set(["order.history"]) };
}
