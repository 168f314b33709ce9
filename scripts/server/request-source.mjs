import { randomUUID } from "node:crypto";
import { isIP } from "node:net";

/** What a client could send to pass for somebody else, or to steer the framework from outside. */
const NOT_FROM_CLIENTS = [
  "forwarded",
  "x-real-ip",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-forwarded-server",
  "x-forwarded-prefix",
  "x-kontor-source",
  "x-kontor-path",
  "x-request-id",
  "x-nonce",
  "x-middleware-subrequest",
  "x-original-url",
  "x-rewrite-url",
  "content-security-policy",
  "content-security-policy-report-only",
];

/**
 * The address a request came from. Each proxy in front appends the address it saw, so with `trustedHops` proxies of our
 * own that many entries from the right can be believed, and nothing further left.
 * @param {string | undefined} forwardedFor @param {string | undefined} peer @param {number} trustedHops
 */
export function sourceAddress(forwardedFor, peer, trustedHops) {
  const claimed = (forwardedFor ?? "").split(",").map((entry) => plainAddress(entry));
  const chain = [...claimed, plainAddress(peer ?? "")];
  const believed = chain.slice(Math.max(0, chain.length - 1 - trustedHops));
  return believed.find((address) => address !== "") ?? "unknown";
}

/**
 * Rewrites the request so that what the application reads of its origin is true.
 * @param {import("node:http").IncomingMessage} request
 * @param {{ trustedHops: number, publicUrl: URL, csp: string, nonce: string }} truth
 */
export function stampRequest(request, { trustedHops, publicUrl, csp, nonce }) {
  const forwardedFor = request.headers["x-forwarded-for"];
  const source = sourceAddress(
    Array.isArray(forwardedFor) ? forwardedFor.join(",") : forwardedFor,
    request.socket.remoteAddress,
    trustedHops,
  );
  for (const name of NOT_FROM_CLIENTS) delete request.headers[name];
  Object.assign(request.headers, {
    "x-forwarded-for": source,
    "x-forwarded-host": publicUrl.host,
    "x-forwarded-proto": publicUrl.protocol.slice(0, -1),
    "x-kontor-source": source,
    // Where the way back leads after signing in, and the number that is shown when something fails.
    "x-kontor-path": withoutRouterMark(request.url ?? "/"),
    "x-request-id": randomUUID(),
    "content-security-policy": csp,
    "x-nonce": nonce,
  });
}

/** The browser's router adds `_rsc` to what it fetches; the page itself has no such parameter. @param {string} url */
function withoutRouterMark(url) {
  return url.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, "");
}

/** @param {string} text an address, perhaps with a port or brackets @returns {string} empty when it is none */
function plainAddress(text) {
  const bare = text.trim().replace(/^\[(.*)\](:\d+)?$/, "$1");
  const unmapped = bare.replace(/^::ffff:(?=\d+\.)/i, "").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return isIP(unmapped) ? unmapped.toLowerCase() : "";
}
