import { Resend, type Response as ResendResponse } from "resend";
import type { Outcome } from "@/lib/mail/model/delivery";
import type { FixedMail } from "@/lib/mail/model/mail-content";
import { env } from "./env";

/** Resend takes two requests per second of one key. Source: resend.com/docs/api-reference, usage limits. */
const GAP_MS = 500;
const TIMEOUT_MS = 15_000;
const RETRY_AFTER_MAX_MS = 3_600_000;
/** With these the provider was never reached, so nothing was accepted. */
const NEVER_REACHED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
/** Our own settings or allowance, not the message: it goes out once they are put right. */
const OURS = new Set([
  "missing_api_key",
  "restricted_api_key",
  "invalid_api_key",
  "invalid_access",
  "invalid_from_address",
  "daily_quota_exceeded",
  "monthly_quota_exceeded",
  "rate_limit_exceeded",
]);

/** What carries mails out of the building. `gapMs` is the least time between two requests, over all processes. */
export type Mailer = {
  gapMs: number;
  /** Never throws: whatever happens is an outcome. `id` is the provider's idempotency key. */
  send: (id: string, mail: FixedMail) => Promise<Outcome>;
};

/** The provider, or without a key the built-in mailbox: there the message itself, kept sealed, is what was sent. */
export function mailer(): Mailer {
  const { RESEND_API_KEY, RESEND_BASE_URL } = env();
  return RESEND_API_KEY ? resendMailer({ apiKey: RESEND_API_KEY, baseUrl: RESEND_BASE_URL }) : mailboxMailer;
}

/** Keeps mails in the product: the seed uses it whatever provider is set, because its people do not exist. */
export const mailboxMailer: Mailer = {
  gapMs: 0,
  send: (id) => Promise.resolve({ kind: "sent", providerId: `mailbox:${id}` }),
};

type Settings = { apiKey: string; baseUrl?: string | undefined; gapMs?: number; timeoutMs?: number };

/** Sends through Resend. */
export function resendMailer({ apiKey, baseUrl, gapMs = GAP_MS, timeoutMs = TIMEOUT_MS }: Settings): Mailer {
  const resend = new CarefulResend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    gapMs,
    send: async (id, { from, to, replyTo, subject, html, text }) => {
      try {
        const { data, error, headers } = await resend.emails.send(
          { from, to: [to], subject, html, text, ...(replyTo ? { replyTo } : {}) },
          { idempotencyKey: id, signal: AbortSignal.timeout(timeoutMs) },
        );
        if (data) return { kind: "sent", providerId: data.id };
        return outcomeOf(error, headers);
      } catch (error) {
        if (error instanceof NeverReached) return { kind: "again", error: "unreachable" };
        return { kind: "unknown", error: isTimeout(error) ? "timeout" : "connection_lost" };
      }
    },
  };
}

class NeverReached extends Error {}

/** The library answers every network trouble alike; whether the request left the building is what decides on a retry. */
class CarefulResend extends Resend {
  override async fetchRequest<T>(path: string, options: RequestInit = {}): Promise<ResendResponse<T>> {
    const response = await fetch(`${this.baseUrl}${path}`, { ...options, redirect: "error" }).catch(
      (error: unknown) => {
        throw NEVER_REACHED.has(causeCode(error)) ? new NeverReached() : error;
      },
    );
    const headers = Object.fromEntries(response.headers.entries());
    const body: unknown = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return null;
      throw error;
    });
    if (response.ok && hasId(body)) return { data: body as T, error: null, headers }; // The caller asks for `{ id }` only.
    const { name, message } = problemIn(body);
    return { data: null, error: { name, message, statusCode: response.status }, headers };
  }
}

type Refusal = Exclude<ResendResponse<unknown>["error"], null>;

function outcomeOf(error: Refusal, headers: Record<string, string> | null): Outcome {
  const status = error.statusCode ?? 0;
  if (error.name === "invalid_idempotent_request") return { kind: "conflict", error: error.name };
  if (error.name === "concurrent_idempotent_requests") return { kind: "unknown", error: error.name };
  if (status === 429 || OURS.has(error.name) || status === 401 || status === 403) {
    const retryAfterMs = retryAfter(headers);
    return { kind: "again", error: error.name, ...(retryAfterMs ? { retryAfterMs } : {}) };
  }
  if (status >= 400 && status < 500 && status !== 408) return { kind: "refused", error: error.name };
  return { kind: "unknown", error: error.name };
}

/** Seconds, as the provider sends them, up to an hour. */
function retryAfter(headers: Record<string, string> | null): number | undefined {
  const seconds = Number(headers?.["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, RETRY_AFTER_MAX_MS) : undefined;
}

function hasId(body: unknown): boolean {
  return typeof body === "object" && body !== null && "id" in body && typeof body.id === "string";
}

const NAME = /^[a-z_]{1,60}$/;

function problemIn(body: unknown): Pick<Refusal, "name" | "message"> {
  const name = typeof body === "object" && body !== null && "name" in body ? String(body.name) : "";
  // A code that the library does not know yet is a code all the same.
  return { name: (NAME.test(name) ? name : "application_error") as Refusal["name"], message: "" };
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}
