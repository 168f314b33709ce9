const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

/** The provider remembers idempotency keys for 24 h; an hour is kept as a margin (promise N2). */
export const DOUBT_MAX_MS = 23 * HOUR_MS;
/** Tries of a message that we ourselves cannot write (promise S4). */
const BROKEN_TRIES_MAX = 5;
const BACKOFF_MS = [15, 30, 60, 120, 300, 600].map((seconds) => seconds * SECOND_MS);

/** Where a message stands. `waiting` and `sending` have a due time; the others are the end. */
export const messageStates = ["waiting", "sending", "sent", "failed", "uncertain", "expired", "stopped"] as const;
export type MessageState = (typeof messageStates)[number];

/** What one attempt came to. `error` is a short code, for words in the reader's language. */
export type Outcome =
  | { kind: "sent"; providerId: string }
  /** Certainly not accepted, and worth another attempt. */
  | { kind: "again"; error: string; retryAfterMs?: number }
  /** Nobody knows whether it was accepted. */
  | { kind: "unknown"; error: string }
  /** The provider says that this key was used with another content: an earlier attempt may have been accepted. */
  | { kind: "conflict"; error: string }
  | { kind: "refused"; error: string }
  /** The message could not be written; nothing was sent. */
  | { kind: "broken"; error: string };

export type Attempt = {
  /** This one included. */
  attempts: number;
  /** First attempt that may have been accepted, before this one; null when there is none. */
  doubtSince: Date | null;
  /** When this attempt was claimed. */
  claimedAt: Date;
};

export type Verdict = { state: MessageState; dueAt: Date | null; doubtSince: Date | null };

/** What becomes of a message after an attempt (promises N2, N4). `jitter` from 0 to 1 spreads retries. */
export function afterAttempt(attempt: Attempt, outcome: Outcome, now: Date, jitter: number): Verdict {
  const { doubtSince } = attempt;
  switch (outcome.kind) {
    case "sent":
      return ended("sent", doubtSince ?? attempt.claimedAt);
    case "refused":
      // An earlier attempt may have been accepted all the same: then "failed" would be a lie.
      return doubtSince ? ended("uncertain", doubtSince) : ended("failed", null);
    case "conflict":
      return ended("uncertain", doubtSince ?? attempt.claimedAt);
    case "broken":
      return attempt.attempts >= BROKEN_TRIES_MAX
        ? ended("failed", doubtSince)
        : retry(attempt, doubtSince, now, jitter);
    case "again":
      return retry(attempt, doubtSince, now, jitter, outcome.retryAfterMs);
    case "unknown":
      return retry(attempt, doubtSince ?? attempt.claimedAt, now, jitter);
  }
}

/** Whether a message that may have been accepted can no longer be repeated without risking a second mail. */
export function isPastDoubt(doubtSince: Date | null, at: Date): boolean {
  return doubtSince !== null && at.getTime() - doubtSince.getTime() >= DOUBT_MAX_MS;
}

function retry(attempt: Attempt, doubtSince: Date | null, now: Date, jitter: number, leastMs = 0): Verdict {
  const step = BACKOFF_MS[Math.min(attempt.attempts, BACKOFF_MS.length) - 1] ?? SECOND_MS;
  const dueAt = new Date(now.getTime() + Math.max(step * (1 + jitter / 5), leastMs));
  if (isPastDoubt(doubtSince, dueAt)) return ended("uncertain", doubtSince);
  return { state: doubtSince ? "sending" : "waiting", dueAt, doubtSince };
}

function ended(state: MessageState, doubtSince: Date | null): Verdict {
  return { state, dueAt: null, doubtSince };
}
