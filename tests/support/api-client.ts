type Call = { key?: string; body?: unknown; once?: string; headers?: Record<string, string>; timeoutMs?: number };
export type Answer = { status: number; body: Record<string, unknown>; headers: Headers; tookMs: number };

/** Longer than any answer may take; what comes later is as good as nothing. */
const TIMEOUT_MS = 30_000;
/** No answer at all: refused, cut off, or too late. */
export const NO_ANSWER = 0;

/** One call of the API over the network. `once` is the idempotency key. Never throws: no answer has status 0. */
export async function call(address: string, method: string, path: string, wish: Call = {}): Promise<Answer> {
  const { key, body, once, headers = {}, timeoutMs = TIMEOUT_MS } = wish;
  const startedAt = Date.now();
  try {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(once ? { "idempotency-key": once } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return { status: response.status, body: parse(text), headers: response.headers, tookMs: Date.now() - startedAt };
  } catch {
    return { status: NO_ANSWER, body: {}, headers: new Headers(), tookMs: Date.now() - startedAt };
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

/** What a caller does not take for an answer: he sends the same again. */
const UNDECIDED = new Set([NO_ANSWER, 429, 503]);
const AGAIN_MS = 50;

/** The same call again and again until it is decided, as an integrator does who uses idempotency keys. */
export async function callUntilDecided(
  told: (answer: Answer) => void,
  ...[address, method, path, wish]: Parameters<typeof call>
): Promise<Answer> {
  for (;;) {
    const answer = await call(address, method, path, wish);
    told(answer);
    if (!UNDECIDED.has(answer.status)) return answer;
    const waitMs = 1_000 * Number(answer.status === 429 ? (answer.headers.get("retry-after") ?? 0) : 0);
    await new Promise((resolve) => setTimeout(resolve, Math.max(AGAIN_MS, waitMs)));
  }
}
