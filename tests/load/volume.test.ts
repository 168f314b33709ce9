import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { figure } from "@/tests/support/figures";
import { aLoadedSite } from "@/tests/support/load-site";
import { type Answer, countBy, percentile, readersOf, type Seen } from "@/tests/support/load-traffic";

const ORDERS = 100_000;
const SECONDS = figure(10, 300);
const STORM_S = figure(20, 60);
const CONNECTIONS = 500;
/** Enough for the machine to have compiled what it runs often. */
const WARM_UP_S = figure(8, 30);
/** Within which 95 of 100 answers come, by how many readers there are. */
const LIMITS_MS = [
  [1, 250],
  [20, 800],
] as const;
const NORMAL_MS = LIMITS_MS[0][1];
const QUICK_MS = 5_000;
const CALM_AFTER_MS = 10_000;
const REFUSALS = ["429", "503"];

const site = await aLoadedSite(ORDERS);
const everything = [...site.pages, ...site.api, ...site.neighbour];
const seen: string[][] = [["asked for", "readers", "per s", "p50 ms", "p95 ms", "max ms", "statuses"]];

afterAll(async () => {
  await site.app.stop();
  const widths = (seen[0] ?? []).map((_, column) => Math.max(...seen.map((row) => row[column]?.length ?? 0)));
  const lines = seen.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  process.stdout.write(`\n${ORDERS} orders\n${lines.join("\n")}\n`);
});

describe(`with ${ORDERS} orders`, { concurrent: false }, () => {
  test("P-T1 everything asked for is answered with what it is", async () => {
    const { answers } = await readersOf(site.app.address, everything, 4, WARM_UP_S);

    expect(countBy(answers, ({ status }) => status)).toEqual({ 200: answers.length });
    expect(wrong(answers)).toEqual([]);
    expect(new Set(answers.map(({ name }) => name)).size).toBe(everything.length);
  });

  const points = [...site.pages, ...site.api].flatMap((kind) =>
    LIMITS_MS.map(([readers, limitMs]) => [kind.name, readers, limitMs, kind] as const),
  );
  test.for(points)("P-T1 %s, readers: %i, 95 of 100 answers within %i ms", async ([name, readers, limitMs, kind]) => {
    const point = await readersOf(site.app.address, [kind], readers, SECONDS);
    note(name, readers, point);

    expect(countBy(point.answers, ({ status }) => status)).toEqual({ 200: point.answers.length });
    expect(wrong(point.answers)).toEqual([]);
    expect(percentile(point.answers, 0.95)).toBeLessThanOrEqual(limitMs);
  });

  test(`P-T1 ${CONNECTIONS} connections get what they asked for or a quick refusal, and 10 s later all is as before`, async () => {
    const storm = await readersOf(site.app.address, everything, CONNECTIONS, STORM_S);
    note("everything", CONNECTIONS, storm);
    const isServed = ({ status }: Answer) => status === 200;
    note("  of it answered", CONNECTIONS, { ...storm, answers: storm.answers.filter(isServed), unanswered: 0 });
    await pause(CALM_AFTER_MS);
    const calm = await readersOf(site.app.address, site.pages.slice(0, 1), 1, SECONDS);
    note("list, 10 s later", 1, calm);

    const statuses = countBy(storm.answers, ({ status }) => status);
    const served = storm.answers.filter(isServed);
    expect(Object.keys(statuses).filter((status) => status !== "200" && !REFUSALS.includes(status))).toEqual([]);
    expect(served.length).toBeGreaterThan(0);
    expect(percentile(served, 0.95)).toBeLessThanOrEqual(QUICK_MS);
    expect(wrong(storm.answers)).toEqual([]);
    expect(storm.unanswered).toBe(0);
    expect(percentile(storm.answers, 0.95)).toBeLessThanOrEqual(QUICK_MS);
    expect(countBy(calm.answers, ({ status }) => status)).toEqual({ 200: calm.answers.length });
    expect(percentile(calm.answers, 0.95)).toBeLessThanOrEqual(NORMAL_MS);
  });
});

function wrong(answers: readonly Answer[]): string[] {
  return answers.filter(({ isRight }) => !isRight).map(({ name }) => name);
}

function note(name: string, readers: number, { answers, seconds, unanswered }: Seen) {
  const times = [0.5, 0.95, 1].map((share) => percentile(answers, share));
  const figures = [answers.length / seconds, ...times].map((one) => one.toFixed(0));
  const counts = Object.entries(countBy(answers, ({ status }) => status));
  const statuses = counts.map(([status, count]) => `${status}: ${count}`);
  if (unanswered > 0) statuses.push(`none: ${unanswered}`);
  seen.push([name, String(readers), ...figures, statuses.join(", ")]);
}
