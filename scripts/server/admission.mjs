import { STATUS_CODES } from "node:http";
import { RETRY_AFTER_S } from "./response-headers.mjs";

/**
 * More at once would only wait for each other: a core makes some thirty pages a second, so whoever is let in has his
 * answer within a few seconds, and whoever is not knows it soon (promise T1).
 */
const IN_PROGRESS_MAX = 50;
/** What takes longer waits for somebody else – a slow reader, a lock – and keeps nobody from being served. */
const COUNTED_MS = 10_000;
/** Whoever asks again as soon as he is refused would take from those inside what the bound is there to keep for them. */
const REFUSAL_PAUSE_MS = 1_000;
/** A browser shown the refusal asks again by itself; not all of them in the same second. */
const REFRESH_S = [3, 8];
/** Who balances the load must learn how the process is; events of the scheduler and files are not pages. */
const ALWAYS = /^\/api\/(health|ready|inngest)(\/|$)|^\/files\/|^\/_next\/static\//;

/**
 * Bounds how many questions one process works on. Only what carries no body is bounded: an order once sent is not turned
 * away at the door, and a body that trickles in keeps the machine from nothing.
 * @param {{ inProgressMax?: number, countedMs?: number }} [limits]
 */
export function openAdmission({ inProgressMax = IN_PROGRESS_MAX, countedMs = COUNTED_MS } = {}) {
  let inProgress = 0;
  return {
    /**
     * @param {{ method?: string | undefined }} request @param {string} path
     * @param {import("node:http").ServerResponse} response
     * @returns {boolean} whether the request may come in; it leaves with its answer
     */
    admit(request, path, response) {
      const isBounded = (request.method === "GET" || request.method === "HEAD") && !ALWAYS.test(path);
      if (!isBounded) return true;
      if (inProgress >= inProgressMax) return false;
      inProgress += 1;
      let isCounted = true;
      const leave = () => {
        if (isCounted) inProgress -= 1;
        isCounted = false;
        clearTimeout(timer);
      };
      const timer = setTimeout(leave, countedMs).unref();
      response.once("close", leave);
      return true;
    },
  };
}

/**
 * The refusal, a moment later and over the same connection: a new one would cost more than the answer. A person reads it
 * as a page that comes back by itself, a system as a problem.
 * @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response
 * @param {readonly { locale: string, text: string }[]} texts the sentence in every language: nothing is asked about this reader
 * @param {number} [pauseMs]
 */
export function answerBusy(request, response, texts, pauseMs = REFUSAL_PAUSE_MS) {
  setTimeout(() => refuse(request, response, texts), pauseMs);
}

/**
 * @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response
 * @param {readonly { locale: string, text: string }[]} texts
 */
function refuse(request, response, texts) {
  if (response.destroyed) return;
  const isPerson = /\btext\/html\b/.test(request.headers.accept ?? "");
  const problem = { type: "about:blank", title: STATUS_CODES[503], status: 503, code: "database.unavailable" };
  const body = isPerson ? busyPage(texts) : JSON.stringify(problem);
  response.writeHead(503, {
    "Content-Type": isPerson ? "text/html; charset=utf-8" : "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
    "Retry-After": RETRY_AFTER_S,
    ...(isPerson ? { Refresh: String(between(REFRESH_S)) } : {}),
  });
  response.end(body);
}

/** @param {readonly { locale: string, text: string }[]} texts */
function busyPage(texts) {
  const lines = texts.map(({ locale, text }) => `<p lang="${locale}">${text}</p>`).join("");
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Kontor</title></head><body>${lines}</body></html>`;
}

/** @param {readonly number[]} range */
function between([from = 0, until = 0]) {
  return from + Math.floor(Math.random() * (until - from + 1));
}
