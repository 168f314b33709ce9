import { createServer } from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { startEventEndpoint } from "./event-endpoint.mjs";
import { readFunctions } from "./read-functions.mjs";
import { startTicker } from "./ticker.mjs";

const signingKey = `signkey-test-${"ab".repeat(32)}`;
const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

type Functions = Parameters<typeof serve>[0]["functions"];

/** An application that serves the given functions the way the real one does: signed calls only. */
async function serveFunctions(make: (client: Inngest) => Functions, eventUrl?: string) {
  const client = new Inngest({ id: "shop", signingKey, isDev: false, eventKey: "key-of-events", baseUrl: eventUrl });
  const server = createServer(serve({ client, functions: make(client) }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => server.close());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return `http://127.0.0.1:${port}/api/inngest`;
}

async function tick(endpoint: string, report = (_line: string) => {}) {
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const ticker = await startTicker({ endpoint, signingKey, databaseUrl, report });
  stops.push(ticker.stop);
  return ticker;
}

const everyMinute = { cron: "* * * * *" };

describe("the local ticker", () => {
  test("P-S5 an unsigned or wrongly signed call does nothing", async () => {
    const ran = vi.fn();
    const endpoint = await serveFunctions((client) => [
      client.createFunction({ id: "a", triggers: [everyMinute] }, ran),
    ]);

    const unsigned = await fetch(`${endpoint}?fnId=shop-a&stepId=step`, { method: "POST", body: "{}" });
    expect(unsigned.status).toBe(401);
    await expect(readFunctions({ endpoint, signingKey: `signkey-test-${"cd".repeat(32)}` })).rejects.toThrow("401");
    expect(ran).not.toHaveBeenCalled();
  });

  test("a sweep runs at start, and its steps run once each, those in parallel too", async () => {
    const ran: string[] = [];
    const note = (name: string) => () => {
      ran.push(name);
      return name;
    };
    const endpoint = await serveFunctions((client) => [
      client.createFunction({ id: "sweep", triggers: [everyMinute, { event: "outbox/written" }] }, async ({ step }) => {
        const first = await step.run("first", note("first"));
        await Promise.all([step.run("left", note("left")), step.run("right", note("right"))]);
        ran.push(`end after ${first}`);
      }),
    ]);
    await tick(endpoint);
    await vi.waitFor(() => expect(ran).toContain("end after first"), 5_000);
    expect(ran.filter((name) => name !== "end after first").sort()).toEqual(["first", "left", "right"]);
  });

  test("P-N4 a wake in the database runs the function at once, and many wakes coalesce", async () => {
    let runs = 0;
    const endpoint = await serveFunctions((client) => [
      client.createFunction({ id: "woken", triggers: [{ event: "outbox/written" }] }, async () => {
        runs += 1;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }),
    ]);
    await tick(endpoint);
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    stops.push(() => client.end());
    const wake = () => client.query("select pg_notify('kontor_wake', 'outbox/written')");

    await vi.waitFor(async () => {
      await wake();
      expect(runs).toBeGreaterThan(0);
    }, 5_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = runs;
    for (let count = 0; count < 20; count++) await wake();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(runs - before).toBeGreaterThan(0);
    expect(runs - before).toBeLessThanOrEqual(2);
  });

  test("an event dated ahead runs the function when its time has come", async () => {
    const times: number[] = [];
    let dueAt = 0;
    let accept = (_event: { name: string; data: unknown; ts?: number }) => {};
    const events = await startEventEndpoint("key-of-events", (event) => accept(event));
    stops.push(events.stop);
    const endpoint = await serveFunctions(
      (client) => [
        client.createFunction({ id: "due", triggers: [everyMinute, { event: "look/again" }] }, async ({ step }) => {
          times.push(Date.now());
          if (dueAt > 0) return;
          dueAt = Date.now() + 700;
          await step.sendEvent("next look", { name: "look/again", data: {}, ts: dueAt });
        }),
      ],
      events.url,
    );
    const ticker = await tick(endpoint);
    accept = ticker.accept;
    await vi.waitFor(() => expect(times.at(-1)).toBeGreaterThanOrEqual(dueAt), 5_000);
    expect((times.at(-1) ?? 0) - dueAt).toBeLessThan(500);
  });

  test("a step that fails is tried three times and then stops neither the function nor the ticker", async () => {
    let tries = 0;
    const ended = vi.fn();
    const endpoint = await serveFunctions((client) => [
      client.createFunction({ id: "poisoned", triggers: [everyMinute] }, async ({ step }) => {
        await step
          .run("account 1", () => {
            tries += 1;
            throw new Error("poison");
          })
          .catch(() => "parked");
        await step.run("account 2", ended);
      }),
    ]);
    await tick(endpoint);
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), 10_000);
    expect(tries).toBe(3);
  });

  test("a failure is reported once, not every time", async () => {
    const lines: string[] = [];
    const endpoint = await serveFunctions((client) => [
      client.createFunction({ id: "sleeper", triggers: [everyMinute, { event: "again" }] }, async ({ step }) => {
        await step.sleep("a while", "1m");
      }),
    ]);
    const ticker = await tick(endpoint, (line) => lines.push(line));
    await vi.waitFor(() => expect(lines).toHaveLength(1), 5_000);
    ticker.accept({ name: "again", data: {} });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(lines).toEqual([expect.stringContaining("uses Sleep")]);
  });

  test.for([
    ["debounce", { debounce: { period: "1m" } }],
    ["batchEvents", { batchEvents: { maxSize: 5, timeout: "5s" } }],
    ["cancel", { cancelOn: [{ event: "stop" }] }],
    ["singleton", { singleton: { mode: "skip" } }],
  ] as const)("a function with %s is refused at start, in words", async ([word, options]) => {
    const endpoint = await serveFunctions((client) => [
      // The options are valid for Inngest one by one; their union is too wide for its types.
      client.createFunction({ id: "picky", triggers: [{ event: "a" }], ...(options as object) }, async () => {}),
    ]);
    await expect(readFunctions({ endpoint, signingKey })).rejects.toThrow(word);
  });
});
