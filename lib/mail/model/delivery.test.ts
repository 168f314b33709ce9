import { describe, expect, test } from "vitest";
import { type Attempt, afterAttempt, isPastDoubt, type Outcome } from "./delivery";

const now = new Date("2026-03-10T09:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const first: Attempt = { attempts: 1, doubtSince: null, claimedAt: now };
const doubted: Attempt = { attempts: 5, doubtSince: hoursAgo(22.5), claimedAt: now };

const cases: [string, Attempt, Outcome, string, number | null][] = [
  ["sent is the end", first, { kind: "sent", providerId: "x" }, "sent", null],
  ["P-N2 not accepted: tried again soon", first, { kind: "again", error: "limit" }, "waiting", 15_000],
  ["P-N4 Retry-After is honoured", first, { kind: "again", error: "limit", retryAfterMs: 90_000 }, "waiting", 90_000],
  ["P-N2 unknown: tried again, in doubt from now on", first, { kind: "unknown", error: "timeout" }, "sending", 15_000],
  ["the pauses grow, up to ten minutes", { ...first, attempts: 90 }, { kind: "again", error: "x" }, "waiting", 600_000],
  ["P-N2 in doubt, still inside 23 h", doubted, { kind: "unknown", error: "timeout" }, "sending", 300_000],
  [
    "P-N2 in doubt, the next attempt would be too late",
    { ...doubted, doubtSince: hoursAgo(22.99) },
    { kind: "unknown", error: "timeout" },
    "uncertain",
    null,
  ],
  [
    "P-N2 a later sure refusal does not end an older doubt",
    { ...doubted, doubtSince: hoursAgo(23) },
    { kind: "again", error: "x" },
    "uncertain",
    null,
  ],
  ["refused for good", first, { kind: "refused", error: "validation_error" }, "failed", null],
  [
    "refused after a doubt is not known to have failed",
    doubted,
    { kind: "refused", error: "validation_error" },
    "uncertain",
    null,
  ],
  ["another content under this key", first, { kind: "conflict", error: "x" }, "uncertain", null],
  ["P-S4 what cannot be written is tried again", first, { kind: "broken", error: "x" }, "waiting", 15_000],
  ["P-S4 and parked after five tries", { ...first, attempts: 5 }, { kind: "broken", error: "x" }, "failed", null],
];

describe("afterAttempt", () => {
  test.for(cases)("%s", ([, attempt, outcome, state, afterMs]) => {
    const verdict = afterAttempt(attempt, outcome, now, 0);

    expect(verdict.state).toBe(state);
    expect(verdict.dueAt && verdict.dueAt.getTime() - now.getTime()).toBe(afterMs);
  });

  test("P-N2 the doubt begins with the attempt that may have been accepted, not with a sure refusal", () => {
    expect(afterAttempt(first, { kind: "again", error: "x" }, now, 0).doubtSince).toBeNull();
    expect(afterAttempt(first, { kind: "unknown", error: "x" }, now, 0).doubtSince).toEqual(now);
  });

  test("P-N2 a message is past doubt 23 h after the attempt, one hour before the provider forgets its key", () => {
    expect([isPastDoubt(hoursAgo(22.9), now), isPastDoubt(hoursAgo(23), now), isPastDoubt(null, now)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
