import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, buildIsCurrent } from "@/scripts/launcher/build.mjs";
import { say, step } from "@/scripts/launcher/say.mjs";
import { type Cluster, type Filled, fillDatabase, openCluster, serve } from "./installation";
import { measure } from "./load";
import { type Operation, operationsOn } from "./operations";
import { findPgbench, type Replay, replay } from "./pgbench";
import { type Measured, RATIO_CLIENTS, type Result, tableOf, verdictsOf, verdictTable } from "./report";
import { capture } from "./statements";

/**
 * `npm run bench`: what the hot paths cost, on a database and a server of its own. Shorter:
 * `npm run bench -- --orders 100000 --small 10000 --seconds 3 --clients 8 --only create,list`. Nothing else should run on the machine.
 */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "1000000" },
    small: { type: "string", default: "10000" },
    seconds: { type: "string", default: "5" },
    clients: { type: "string", default: "1,8,32" },
    only: { type: "string" },
  },
});
const WARM_UP_S = 4;
const seconds = Number(values.seconds);
const clientCounts = values.clients.split(",").map(Number);
const pgbench = findPgbench();

if (!buildIsCurrent(ROOT)) await step("Building", () => build(ROOT, process.env));
const cluster = await openCluster();
try {
  const small = await benchAt(Number(values.small));
  const large = await benchAt(Number(values.orders));
  const verdicts = verdictsOf(large, small);
  say(`\n${tableOf(small)}\n\n${tableOf(large)}\n\n${verdictTable(verdicts)}`);
  if (!pgbench) say("\nThere is no pgbench here (Debian: postgresql-contrib), so nothing is compared with it.");
  mkdirSync(join(ROOT, "test-results"), { recursive: true });
  writeFileSync(join(ROOT, "test-results", "bench.json"), JSON.stringify({ small, large, verdicts }, null, 2));
} finally {
  await cluster.stop();
}

async function benchAt(orders: number): Promise<Result> {
  const filled = await step(`Filling ${orders} orders`, () => fillDatabase(ROOT, cluster, orders));
  const site = await serve(ROOT, cluster, filled);
  try {
    const wanted = values.only?.split(",");
    const operations = operationsOn(filled.samples).filter(
      ({ name }) => name === "empty" || !wanted || wanted.includes(name),
    );
    // A process that has served everything for a while compares with itself; the first seconds of one do not.
    await step("  Warming up", async () => {
      for (const operation of operations) await measure(site, operation, RATIO_CLIENTS, WARM_UP_S);
    });
    const measured: Measured[] = [];
    for (const operation of operations) {
      measured.push(await step(`  ${operation.title}`, () => measureOne(site, cluster, filled, operation)));
    }
    return { orders, measured };
  } finally {
    await site.stop();
  }
}

type Served = Awaited<ReturnType<typeof serve>>;

async function measureOne(site: Served, on: Cluster, filled: Filled, operation: Operation): Promise<Measured> {
  const { name, title } = operation;
  const figures = [];
  for (const clients of clientCounts) figures.push(await measure(site, operation, clients, seconds));
  if (name === "empty") return { name, title, figures, replays: [] };
  const captured = await capture(on, filled.name, site, operation);
  const replays: Replay[] = [];
  const target = { databaseUrl: filled.env.DATABASE_URL ?? "", postmasterPid: on.postmasterPid };
  for (const mode of pgbench ? (["simple", "prepared"] as const) : []) {
    if (pgbench) replays.push(await replay(pgbench, target, captured, { mode, clients: RATIO_CLIENTS, seconds }));
  }
  return { name, title, figures, statements: captured[0].length, replays };
}
