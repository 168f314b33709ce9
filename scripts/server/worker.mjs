import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, STATUS_CODES } from "node:http";
import { join } from "node:path";
import next from "next";
import { answerBusy, openAdmission } from "./admission.mjs";
import { bodyLimit, watchBody } from "./body-limit.mjs";
import { mayChangeThings, ownOrigin, publicUrlOf } from "./own-origin.mjs";
import { stampRequest } from "./request-source.mjs";
import { enforceHeaders, fixedHeaders, newNonce, pageCsp, rawAnswer } from "./response-headers.mjs";

const HEADER_BYTES_MAX = 16 * 1024;
const REQUEST_TIMEOUT_MS = 300_000;
const HEADERS_TIMEOUT_MS = 60_000;
/** In-flight work may take this long after SIGTERM; the launcher waits a little longer before it kills. */
const DRAIN_TIMEOUT_MS = 15_000;
/** Where files leave as they came. */
const DOWNLOAD = /^\/files\/|^\/api\/v1\/orders\/[^/]+\/files\/[^/]+\/content$/;
const PARSER_ANSWERS = new Map([
  ["HPE_HEADER_OVERFLOW", [431, "Request Header Fields Too Large"]],
  ["ERR_HTTP_REQUEST_TIMEOUT", [408, "Request Timeout"]],
]);

/** What the application notes about a request while it serves it (`lib/server/request-trouble.ts`). */
const troubles = new AsyncLocalStorage();
Object.assign(globalThis, { [Symbol.for("kontor.trouble")]: troubles });
/** Told to end: answers in progress are the last ones of their connections. */
let ending = false;

/** @typedef {{ root: string, dev: boolean, host: string, port: number, url: URL, demo: boolean, trustedHops: number }} Settings */

/**
 * @typedef {object} Context what every answer needs
 * @property {Settings} settings
 * @property {boolean} https
 * @property {Set<string>} assets
 * @property {ReturnType<typeof openAdmission>} admission
 * @property {{ locale: string, text: string }[]} busyTexts
 * @property {import("next/dist/server/next.js").RequestHandler} handle
 */

/**
 * One process of the web server: Next behind a server of our own, which decides what every answer carries.
 * @param {Settings} settings
 */
export async function runWorker(settings) {
  const app = next({ dev: settings.dev, dir: settings.root, hostname: settings.host, port: settings.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const assets = publicFiles(settings.root);
  const admission = openAdmission();
  const busyTexts = sentences(settings.root);
  const https = settings.url.protocol === "https:";
  const server = createServer(
    { maxHeaderSize: HEADER_BYTES_MAX, requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS },
    (request, response) => answer(request, response, { settings, https, assets, admission, busyTexts, handle }),
  );
  server.on("clientError", (error, socket) => {
    const code = "code" in error ? String(error.code) : "";
    const [status, reason] = PARSER_ANSWERS.get(code) ?? [400, "Bad Request"];
    if (socket.writable && code !== "ECONNRESET") socket.end(rawAnswer(Number(status), String(reason), https));
    else socket.destroy();
  });
  process.on("SIGINT", () => {});
  process.once("SIGTERM", () => drain(server));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(settings.port, settings.host, () => resolve(undefined));
  });
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Context} context
 */
function answer(request, response, { settings, https, assets, admission, busyTexts, handle }) {
  const path = pathOf(request);
  const nonce = newNonce();
  const csp = pageCsp(nonce, settings.dev);
  const isAsset = path.startsWith("/_next/static/") || assets.has(path);
  /** @type {import("./response-headers.mjs").Trouble} */
  const trouble = { isUnavailable: false };
  const fixed = fixedHeaders({ path, csp, https });
  enforceHeaders(response, { fixed, isAsset, trouble, isEnding: () => ending });

  if (!isAsset && !admission.admit(request, path, response)) return answerBusy(request, response, busyTexts);
  const publicUrl = publicUrlOf(settings.url, settings.demo, request.headers.host);
  stampRequest(request, { trustedHops: settings.trustedHops, publicUrl, csp, nonce });
  // Squeezed on its way a file would have no length to hold it against, and no parts.
  if (DOWNLOAD.test(path)) delete request.headers["accept-encoding"];
  const hasBearer = /^bearer /i.test(request.headers.authorization ?? "");
  // A key and a cookie together would leave open who is asking: where keys are taken, only the key counts.
  if (hasBearer && path.startsWith("/api/v1/")) delete request.headers.cookie;
  const claim = {
    method: request.method ?? "GET",
    path,
    origin: request.headers.origin,
    hasCookie: request.headers.cookie !== undefined,
    hasBearer,
  };
  if (!mayChangeThings(claim, ownOrigin(publicUrl))) return refuse(request, response, 403, "origin.foreign");
  const tooLong = () => refuse(request, response, 413, "body.too_large");
  if (!watchBody(request, bodyLimit(path), tooLong)) return;
  troubles
    .run(trouble, () => handle(request, response))
    .catch((error) => {
      if (response.headersSent) return response.destroy();
      process.stderr.write(`${JSON.stringify({ level: "error", event: "request.failed", error: String(error) })}\n`);
      refuse(request, response, 500, "internal");
    });
}

/**
 * @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response
 * @param {number} status @param {string} code
 */
function refuse(request, response, status, code) {
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify({ type: "about:blank", title: STATUS_CODES[status] ?? "Refused", status, code });
  response.shouldKeepAlive = false;
  response.writeHead(status, { "Content-Type": "application/problem+json", "Content-Length": Buffer.byteLength(body) });
  response.end(body, () => request.destroy());
}

/** @param {import("node:http").IncomingMessage} request */
function pathOf(request) {
  const target = request.url ?? "/";
  const path = target.startsWith("/") ? target : target.replace(/^[a-z]+:\/\/[^/]*/i, "");
  return path.split(/[?#]/, 1)[0] || "/";
}

/** The few files that may be cached by name; a page that merely looks like a file may not. @param {string} root */
function publicFiles(root) {
  const folder = join(root, "public");
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return new Set(files.map((file) => `/${file.replaceAll("\\", "/")}`));
}

/** What a person reads when the system is busy, in every language. @param {string} root */
function sentences(root) {
  return ["en", "ru", "pl"].map((locale) => {
    const file = join(root, "lib", "i18n", "messages", locale, "problems.json");
    return { locale, text: String(JSON.parse(readFileSync(file, "utf8")).database.unavailable) };
  });
}

/** @param {import("node:http").Server} server */
function drain(server) {
  ending = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
    process.exit(0);
  }, DRAIN_TIMEOUT_MS).unref();
}
