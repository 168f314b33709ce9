import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/client";
import { call } from "@/tests/support/api-client";
import { aCounter, type Counter } from "@/tests/support/builders/counter";
import { aBuiltApp, type BuiltApp } from "@/tests/support/built-app";
import { aDurableDatabase } from "@/tests/support/durable-database";
import { figure } from "@/tests/support/figures";
import { aStaffDesk } from "@/tests/support/staff-desk";
import { aFaultyWire } from "@/tests/support/tcp-proxy";
import { type Traffic, traffic } from "@/tests/support/traffic";
import { asSuperuser, halfDone } from "@/tests/support/whole-state";

const KILLS = figure(10, 20);
const TERMINATING_MS = figure(5_000, 60_000);
const TERMINATE_EVERY_MS = figure(500, 2_000);
const COMMITS_LOST = figure(10, 200);
const OUTAGE_MS = figure(6_000, 60_000);
const SLOWER_MS = figure(100, 300);
/** Promise C2. */
const FAILS_WITHIN_MS = 5_000;
const BACK_WITHIN_MS = 30_000;
const WORKERS = 2;
const POOL = 10;

const database = await aDurableDatabase();
const wire = await aFaultyWire(database.appUrl);
process.env.DATABASE_URL = database.appUrl;

let app: BuiltApp;
let counter: Counter;
let load: Traffic;
let before: number[];

beforeAll(async () => {
  app = await aBuiltApp({ databaseUrl: wire.url, workers: WORKERS });
});
beforeEach(async () => {
  counter = await aCounter({ codes: 300 });
  before = app.workers();
});
afterEach(async () => {
  Object.assign(wire.faults, { delayMs: 0, isCut: false, losesCommit: () => false });
  await load.stop();
});
afterAll(async () => {
  await app.stop("SIGKILL");
  wire.stop();
  await closePool();
  await database.stop();
});

const progress = async (orders: number, withinMs = BACK_WITHIN_MS) => {
  const wanted = load.acknowledged.size + orders;
  await vi.waitUntil(() => load.acknowledged.size >= wanted, { timeout: withinMs, interval: 10 });
};
const now = () => new Promise((resolve) => setTimeout(resolve, TERMINATE_EVERY_MS));

async function aPage(url: string, session: string) {
  const startedAt = Date.now();
  const answer = await fetch(url, { headers: { cookie: `kontor.session=${session}` }, redirect: "manual" });
  return { status: answer.status, tookMs: Date.now() - startedAt, text: await answer.text() };
}

/** After every trouble: the same processes, as many connections as before, everything acknowledged stored and whole. */
async function expectUnharmed() {
  await load.stop();
  const stored = await asSuperuser<{ id: string; number: number; stage: string }>(
    database.superuserUrl,
    "select id, number::int, stage from orders where account_id = $1 order by id",
    [counter.account.id],
  );
  const told = [...load.acknowledged.values()].map(({ id, number, stage }) => ({ id, number, stage }));
  expect(stored).toEqual(told.sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(await halfDone(database.superuserUrl)).toEqual([]);
  expect(load.unexpected).toEqual([]);
  expect(app.workers()).toEqual(before);
  await expectFullPool();
}

/** Each process can use as many connections at once as its settings say. */
async function expectFullPool() {
  await closePool();
  const crowd = traffic(() => app.address, counter, { clients: WORKERS * POOL * 2, confirm: false });
  const statement = "select count(*)::int as open from pg_stat_activity where usename = 'kontor_web'";
  const openNow = async () => {
    const [row] = await asSuperuser<{ open: number }>(database.superuserUrl, statement);
    return row?.open ?? 0;
  };
  await vi.waitUntil(async () => (await openNow()) >= WORKERS * POOL, { timeout: BACK_WITHIN_MS, interval: 50 });
  await crowd.stop();
}

describe("the database", () => {
  test(`P-C2 killed ${KILLS} times under load: refusals within 5 s, work again within 30 s, acknowledged is stored`, async () => {
    load = traffic(() => app.address, counter);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await progress(3);
      database.kill();
      expect([0, 200, 503]).toContain((await call(app.address, "GET", "/items", { key: counter.key() })).status);
    }
    await progress(10);
    expect(load.slowestRefusalMs()).toBeLessThan(FAILS_WITHIN_MS);
    await expectUnharmed();
  });

  test(`P-C2 connections terminated again and again for ${TERMINATING_MS / 1_000} s cost repeats only`, async () => {
    load = traffic(() => app.address, counter);
    for (let passedMs = 0; passedMs < TERMINATING_MS; passedMs += TERMINATE_EVERY_MS) {
      await asSuperuser(
        database.superuserUrl,
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kontor_web'",
      );
      await now();
    }
    await progress(10);
    await expectUnharmed();
  });

  test(`P-M5 P-C2 ${COMMITS_LOST} commits whose answer is lost: the repeat finds what was done, nothing happens twice`, async () => {
    load = traffic(() => app.address, counter);
    let commits = 0;
    wire.faults.losesCommit = () => {
      commits += 1;
      return commits % 10 === 0;
    };
    const wanted = wire.counts.lostCommits + COMMITS_LOST;
    await vi.waitUntil(() => wire.counts.lostCommits >= wanted, { timeout: 300_000, interval: 10 });
    wire.faults.losesCommit = () => false;
    await expectUnharmed();
  });

  test(`P-C2 answers that come ${SLOWER_MS} ms later cost time only`, async () => {
    load = traffic(() => app.address, counter, { clients: 1 });
    await progress(1);
    wire.faults.delayMs = SLOWER_MS;
    await progress(figure(2, 20), 600_000);
    wire.faults.delayMs = 0;
    expect([...load.statuses.keys()].sort()).toEqual([200, 201]);
    await expectUnharmed();
  });

  test("P-C2 broken connections, all at once, are noticed and replaced", async () => {
    load = traffic(() => app.address, counter);
    for (let round = 0; round < 5; round += 1) {
      await progress(3);
      wire.reset();
    }
    await progress(10);
    await expectUnharmed();
  });

  test(`P-C2 cut off for ${OUTAGE_MS / 1_000} s: every request is refused with 503 within 5 s, and all works within 30 s after it`, async () => {
    load = traffic(() => app.address, counter);
    const { olga } = await aStaffDesk();
    await progress(3);
    wire.faults.isCut = true;
    const until = Date.now() + OUTAGE_MS;
    while (Date.now() < until) {
      const [page, ...others] = await Promise.all([
        aPage(`${app.address}/orders`, olga),
        aPage(`${app.address}/api/ready`, olga),
        ...Array.from({ length: 30 }, () => call(app.address, "GET", "/items", { key: counter.key() })),
      ]);
      expect(page.text, "said in the page itself, for browsers without scripts too").toMatch(/<h1[^>]*>Something went/);
      const answers = [page, ...others];
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
      expect(Math.max(...answers.map(({ tookMs }) => tookMs)) - load.slowestPulseMs()).toBeLessThan(FAILS_WITHIN_MS);
    }
    wire.faults.isCut = false;
    await progress(10);
    expect(load.slowestRefusalMs()).toBeLessThan(FAILS_WITHIN_MS);
    await expectUnharmed();
  });
});
