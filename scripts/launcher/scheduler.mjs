import { startEventEndpoint } from "../ticker/event-endpoint.mjs";
import { forwardWakes } from "../ticker/forward-wakes.mjs";
import { startTicker } from "../ticker/ticker.mjs";

/** A run in progress may end; a longer one is cut off with the web server and found again in the rows. */
const STOP_TIMEOUT_MS = 5_000;
const EVERYWHERE = ["0.0.0.0", "::", ""];

/**
 * What decides when jobs run: the local ticker, or a real Inngest that is told of wakes.
 * @param {{ hasInngest: boolean, eventKey: string, report: (line: string) => void }} options
 * @returns {Promise<{ env: Record<string, string>, start: (env: Record<string, string | undefined>) => Promise<void>, stop: () => Promise<void> }>}
 * `env` is what the application needs to know of it
 */
export async function openScheduler({ hasInngest, eventKey, report }) {
  // Whoever may make the application register itself with a scheduler must prove that he is one.
  const always = { INNGEST_DEV: "0", INNGEST_ENABLE_UNAUTHED_SYNC: "false" };
  if (hasInngest) return withInngest(always, report);

  /** @type {Awaited<ReturnType<typeof startTicker>> | undefined} */
  let ticker;
  const events = await startEventEndpoint(eventKey, (event) => ticker?.accept(event));
  return {
    env: { ...always, INNGEST_BASE_URL: events.url, INNGEST_EVENT_KEY: eventKey },
    start: async (env) => {
      const endpoint = `http://${reachable(env.HOST)}:${env.PORT}/api/inngest`;
      const signingKey = env.INNGEST_SIGNING_KEY ?? "";
      ticker = await startTicker({ endpoint, signingKey, databaseUrl: listeningUrl(env), report });
    },
    stop: async () => {
      await Promise.race([ticker?.stop(), new Promise((resolve) => setTimeout(resolve, STOP_TIMEOUT_MS).unref())]);
      await events.stop();
    },
  };
}

/** @param {Record<string, string>} always @param {(line: string) => void} report */
function withInngest(always, report) {
  /** @type {ReturnType<typeof forwardWakes> | undefined} */
  let wakes;
  return {
    env: always,
    start: async (/** @type {Record<string, string | undefined>} */ env) => {
      if (!env.INNGEST_EVENT_KEY) return;
      const eventKey = env.INNGEST_EVENT_KEY;
      wakes = forwardWakes({ databaseUrl: listeningUrl(env), baseUrl: env.INNGEST_BASE_URL, eventKey, report });
    },
    stop: async () => wakes?.stop(),
  };
}

/** Listening needs a connection of one's own, which a pooler does not give. @param {Record<string, string | undefined>} env */
function listeningUrl(env) {
  return env.DATABASE_DIRECT_URL || env.DATABASE_URL || "";
}

/** @param {string | undefined} host */
function reachable(host = "") {
  if (EVERYWHERE.includes(host)) return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
