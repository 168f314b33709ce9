import { describe, expect, test } from "vitest";
import { RateLimiter } from "./rate-limit";

const RATE = { perMinute: 120, burst: 20 };
const calls = (limiter: RateLimiter, subject: string, count: number, nowMs: number) =>
  Array.from({ length: count }, () => {
    try {
      limiter.take(subject, nowMs);
      return true;
    } catch {
      return false;
    }
  }).filter(Boolean).length;

describe("RateLimiter", () => {
  test("R-UNI-36 lets the burst through, then two calls a second, and says when the next is possible", () => {
    const limiter = new RateLimiter(RATE, 1);

    expect(calls(limiter, "a", 30, 0)).toBe(20);
    expect(() => limiter.take("a", 0)).toThrow(
      expect.objectContaining({ kind: "limited", params: { retryAfterS: 1 } }),
    );
    expect(calls(limiter, "a", 30, 1_000)).toBe(2);
    expect(calls(limiter, "a", 30, 600_000)).toBe(20);
  });

  test("R-UNI-36 over a minute no more than the figure and the burst pass", () => {
    const limiter = new RateLimiter(RATE, 1);
    let passed = 0;
    for (let nowMs = 0; nowMs < 60_000; nowMs += 100) passed += calls(limiter, "a", 3, nowMs);
    expect(passed).toBeGreaterThanOrEqual(138);
    expect(passed).toBeLessThanOrEqual(140);
  });

  test("each subject is counted for itself", () => {
    const limiter = new RateLimiter(RATE, 1);
    calls(limiter, "a", 30, 0);
    expect(calls(limiter, "b", 30, 0)).toBe(20);
  });

  test("several processes share the figure, and each lets at least one call through", () => {
    expect(calls(new RateLimiter(RATE, 4), "a", 30, 0)).toBe(5);
    expect(calls(new RateLimiter(RATE, 100), "a", 30, 0)).toBe(1);
    const halved = new RateLimiter(RATE, 2);
    calls(halved, "a", 30, 0);
    expect(calls(halved, "a", 30, 3_000)).toBe(3);
  });

  test("tells what is left and when all of it is back", () => {
    const limiter = new RateLimiter(RATE, 1);
    expect(limiter.take("a", 0)).toEqual({ limit: 120, remaining: 19, resetS: 1 });
    calls(limiter, "a", 19, 0);
    expect(limiter.allowance("a", 0)).toEqual({ limit: 120, remaining: 0, resetS: 10 });
  });

  test("a clock that goes back gives nothing away", () => {
    const limiter = new RateLimiter(RATE, 1);
    calls(limiter, "a", 30, 100_000);
    expect(calls(limiter, "a", 30, 50_000)).toBe(0);
  });
});
