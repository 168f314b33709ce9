import { Cron } from "croner";
import { describe, expect, test } from "vitest";

const PATTERN = "30 2 * * *";

/** The days, in the zone, on which a daily job at half past two ran, from a given day on. */
function daysOfRuns(zone: string, from: string, count: number) {
  const runs = new Cron(PATTERN, { timezone: zone, paused: true }).nextRuns(count, new Date(`${from}T12:00:00Z`));
  return runs.map((run) => run.toLocaleDateString("sv-SE", { timeZone: zone }));
}

/** Half past two is missing on one night of the year, and comes twice on another; the job is due once a day all the same. */
describe("P-S4 a daily job of the scheduler runs once", () => {
  test.for([
    [
      "on the night that jumps over its time",
      "Europe/Warsaw",
      "2027-03-26",
      ["2027-03-27", "2027-03-28", "2027-03-29"],
    ],
    ["on the night that has its time twice", "Europe/Warsaw", "2027-10-29", ["2027-10-30", "2027-10-31", "2027-11-01"]],
    ["on both sides of the ocean", "America/New_York", "2027-03-12", ["2027-03-13", "2027-03-14", "2027-03-15"]],
    ["where the hour never changes", "Europe/Moscow", "2027-03-26", ["2027-03-27", "2027-03-28", "2027-03-29"]],
  ] as const)("%s", ([, zone, from, days]) => {
    expect(daysOfRuns(zone, from, days.length)).toEqual(days);
  });
});
