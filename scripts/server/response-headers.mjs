import { randomBytes } from "node:crypto";

const NONCE_BYTES = 16;
export const RETRY_AFTER_S = "5";
const NO_STORE = "private, no-store";
/** Pages whose address holds a secret must not hand it to the next page. */
const SECRET_ADDRESS = /^\/(set-password|reset|invitation|change-email)(\/|$)/;
/** How long a file is that the application sends as a stream: the framework lets no length of its own pass. */
const LENGTH = "x-kontor-length";
/** @typedef {{ isUnavailable: boolean, status?: number }} Trouble what the application notes about a request */
export const API_CSP = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** The same on every answer, whatever it is and whoever made it. */
const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=()",
};

/** @returns {string} */
export function newNonce() {
  return randomBytes(NONCE_BYTES).toString("base64");
}

/**
 * @param {string} nonce
 * @param {boolean} dev development needs eval and a socket for reloading
 */
export function pageCsp(nonce, dev) {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' 'nonce-${nonce}'${dev ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "report-uri /api/csp-report",
  ].join("; ");
}

/**
 * The headers of an answer that do not depend on its content.
 * @param {{ path: string, csp: string, https: boolean }} answer
 * @returns {Record<string, string>}
 */
export function fixedHeaders({ path, csp, https }) {
  return {
    ...ALWAYS,
    "Content-Security-Policy": /^\/(api|files)\//.test(path) ? API_CSP : csp,
    "Referrer-Policy": SECRET_ADDRESS.test(path) ? "no-referrer" : "strict-origin-when-cross-origin",
    ...(https ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}

/**
 * Puts the headers on the answer at the last moment, after the application had its say, so that nothing it does – a
 * page, an error, a file – can leave one out.
 * @param {import("node:http").ServerResponse} response
 * @param {{ fixed: Record<string, string>, isAsset: boolean, trouble: Trouble, isEnding: () => boolean }} rules
 */
export function enforceHeaders(response, { fixed, isAsset, trouble, isEnding }) {
  for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value);
  const writeHead = response.writeHead.bind(response);
  /** @type {(status: number, ...rest: unknown[]) => import("node:http").ServerResponse} */
  const enforced = (given, ...rest) => {
    if (isEnding()) response.shouldKeepAlive = false;
    const reason = typeof rest[0] === "string" ? rest[0] : undefined;
    setAll(response, reason === undefined ? rest[0] : rest[1]);
    const status = statusOf(response, given, trouble);
    if (status === 503 && given !== 503) response.setHeader("Retry-After", RETRY_AFTER_S);
    for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value);
    if (String(response.getHeader("content-disposition") ?? "").startsWith("attachment")) {
      response.setHeader("Content-Security-Policy", API_CSP);
    }
    const length = response.getHeader(LENGTH);
    if (length !== undefined) {
      response.removeHeader(LENGTH);
      response.setHeader("Content-Length", length);
    }
    const cacheable = isAsset && (status === 200 || status === 206 || status === 304);
    if (!cacheable) response.setHeader("Cache-Control", NO_STORE);
    response.removeHeader("X-Powered-By");
    return reason === undefined ? writeHead(status) : writeHead(status, reason);
  };
  response.writeHead = enforced;
}

/**
 * A page that says in words why it is not shown is drawn like any other and has noted its status. It knows one way to
 * fail; that it was the database, which comes back by itself, is known here.
 * @param {import("node:http").ServerResponse} response @param {number} given @param {Trouble} trouble
 */
function statusOf(response, given, trouble) {
  const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
  const status = given === 200 && isPage ? (trouble.status ?? given) : given;
  return status === 500 && trouble.isUnavailable ? 503 : status;
}

/** @param {import("node:http").ServerResponse} response @param {unknown} headers as writeHead takes them */
function setAll(response, headers) {
  if (Array.isArray(headers)) {
    const flat = headers.flat();
    for (let at = 0; at + 1 < flat.length; at += 2) response.appendHeader(String(flat[at]), flat[at + 1]);
  } else if (headers && typeof headers === "object") {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  }
}

/**
 * A whole answer as text, for the cases in which no response object exists: what the parser could not read.
 * @param {number} status @param {string} reason @param {boolean} https
 */
export function rawAnswer(status, reason, https) {
  const headers = { ...fixedHeaders({ path: "/api/", csp: API_CSP, https }), "Cache-Control": NO_STORE };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${reason}`, ...lines, "Content-Length: 0", "Connection: close", "", ""].join("\r\n");
}
