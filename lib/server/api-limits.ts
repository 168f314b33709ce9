import type { ApiKeyActor } from "@/lib/core/actor";
import { env } from "./env";
import { type Allowance, type Rate, RateLimiter } from "./rate-limit";

/** Of one key (promises 9, R-UNI-36). */
export const KEY_RATE: Rate = { perMinute: 120, burst: 20 };
/** Of one source that comes without a good key. */
const STRANGER_RATE: Rate = { perMinute: 120, burst: 60 };

let limiters: { keys: RateLimiter; strangers: RateLimiter; guesses: RateLimiter } | undefined;

function counted() {
  limiters ??= {
    keys: new RateLimiter(KEY_RATE, env().KONTOR_WORKERS),
    strangers: new RateLimiter(STRANGER_RATE, env().KONTOR_WORKERS),
    guesses: new RateLimiter(STRANGER_RATE, env().KONTOR_WORKERS),
  };
  return limiters;
}

/** Whether calls of this key are not counted: a setting of demonstrations, for measuring. */
export function isUnlimited(apiKeyId: string): boolean {
  return apiKeyId === env().KONTOR_UNLIMITED_API_KEY;
}

/** Counts a call of a key; null when it is not limited. @throws limit.reached */
export function takeCall(actor: ApiKeyActor): Allowance | null {
  return isUnlimited(actor.apiKeyId) ? null : counted().keys.take(subjectOf(actor), Date.now());
}

/** How the key stands, without counting. */
export function allowanceOf(actor: ApiKeyActor): Allowance | null {
  return isUnlimited(actor.apiKeyId) ? null : counted().keys.allowance(subjectOf(actor), Date.now());
}

/** Counts a call without a key. Without the server in front nobody is named, so nobody is counted. @throws limit.reached */
export function takeStrangersCall(source: string): void {
  if (source !== "") counted().strangers.take(source, Date.now());
}

/** Counts a key that is not known to be good, by itself: whoever sends none stops no key. @throws limit.reached */
export function takeGuess(source: string): void {
  if (source !== "") counted().guesses.take(source, Date.now());
}

/** The key was a good one after all. */
export function giveBackGuess(source: string): void {
  if (source !== "") counted().guesses.giveBack(source, Date.now());
}

function subjectOf({ accountId, apiKeyId }: ApiKeyActor): string {
  return `${accountId}:${apiKeyId}`;
}

/** The names of the draft that most clients read. */
export function rateHeaders(allowance: Allowance | null): Record<string, string> {
  if (!allowance) return {};
  return {
    "ratelimit-limit": String(allowance.limit),
    "ratelimit-remaining": String(allowance.remaining),
    "ratelimit-reset": String(allowance.resetS),
  };
}
