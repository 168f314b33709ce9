import { DomainError } from "@/lib/core/errors";

/** A token bucket: so many calls at once, refilled evenly. */
export type Rate = { perMinute: number; burst: number };
/** What is left after a call, as the headers tell it. */
export type Allowance = { limit: number; remaining: number; resetS: number };

const MINUTE_MS = 60_000;
/** More subjects than this and the ones that are full again are forgotten. */
const SUBJECTS_MAX = 10_000;

type Bucket = { tokens: number; at: number };

/**
 * Counts calls of this process only: with N processes each allows 1/N of the figure, so that no call needs the database
 * to be counted (design 7). At least one call at once is always possible.
 */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #rate: Rate;
  readonly #msPerToken: number;
  readonly #burst: number;

  constructor(rate: Rate, processes: number) {
    this.#rate = rate;
    this.#msPerToken = (MINUTE_MS / rate.perMinute) * processes;
    this.#burst = Math.max(1, Math.floor(rate.burst / processes));
  }

  /** Takes one call of a subject. @throws limit.reached with the seconds until the next is possible */
  take(subject: string, nowMs: number): Allowance {
    const bucket = this.#filled(subject, nowMs);
    if (bucket.tokens < 1) {
      const retryAfterS = Math.ceil(((1 - bucket.tokens) * this.#msPerToken) / 1_000);
      throw new DomainError("limited", "limit.reached", { retryAfterS });
    }
    bucket.tokens -= 1;
    return this.allowance(subject, nowMs);
  }

  /** Gives a call back that was taken before it was known to be none of those that count. */
  giveBack(subject: string, nowMs: number): void {
    const bucket = this.#filled(subject, nowMs);
    bucket.tokens = Math.min(this.#burst, bucket.tokens + 1);
  }

  /** How a subject stands, without taking anything. */
  allowance(subject: string, nowMs: number): Allowance {
    const { tokens } = this.#filled(subject, nowMs);
    const resetS = Math.ceil(((this.#burst - tokens) * this.#msPerToken) / 1_000);
    return { limit: this.#rate.perMinute, remaining: Math.floor(tokens), resetS };
  }

  #filled(subject: string, nowMs: number): Bucket {
    if (this.#buckets.size > SUBJECTS_MAX) this.#forgetFull(nowMs);
    const known = this.#buckets.get(subject) ?? { tokens: this.#burst, at: nowMs };
    known.tokens = this.#tokensOf(known, nowMs);
    known.at = Math.max(known.at, nowMs);
    this.#buckets.set(subject, known);
    return known;
  }

  #tokensOf(bucket: Bucket, nowMs: number): number {
    return Math.min(this.#burst, bucket.tokens + Math.max(0, nowMs - bucket.at) / this.#msPerToken);
  }

  #forgetFull(nowMs: number): void {
    for (const [subject, bucket] of this.#buckets) {
      if (this.#tokensOf(bucket, nowMs) >= this.#burst) this.#buckets.delete(subject);
    }
  }
}
