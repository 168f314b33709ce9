import { createHmac } from "node:crypto";

/** A step may send a batch of mails; the endpoint must never hang a run for ever. */
const CALL_TIMEOUT_MS = 120_000;
const KEY_PREFIX = /^signkey-\w+-/;

/**
 * One signed call to the application's Inngest endpoint.
 * @param {{ endpoint: string, signingKey: string }} target
 * @param {"PUT" | "POST"} method @param {Record<string, string>} query @param {unknown} body
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{ status: number, headers: Headers, body: unknown }>}
 */
export async function callInngest(target, method, query, body, headers = {}) {
  const url = new URL(target.endpoint);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const text = canonicalJson(body);
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", "x-inngest-signature": sign(text, target.signingKey), ...headers },
    body: text,
    redirect: "error",
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  return { status: response.status, headers: response.headers, body: parse(await response.text()) };
}

/** The signature is over the sorted form, so that form is what is sent. @param {unknown} value @returns {string} */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(",")}}`;
}

/** @param {string} text @param {string} signingKey */
function sign(text, signingKey) {
  const seconds = Math.round(Date.now() / 1000).toString();
  const key = signingKey.replace(KEY_PREFIX, "");
  return `t=${seconds}&s=${createHmac("sha256", key).update(text).update(seconds).digest("hex")}`;
}

/** @param {string} text @returns {unknown} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
