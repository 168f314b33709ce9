import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const CHANNEL = "kontor_wake";
const PROBE = "launcher/probe";
const RECONNECT_MS = 1_000;
/** A transaction pooler accepts LISTEN and delivers nothing, and a dead connection says nothing: both are noticed here. */
const PROBE_EVERY_MS = 15_000;
const PROBE_TIMEOUT_MS = 2_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Listens for wakes as long as it is not stopped, through every loss of the connection.
 * @param {string} url
 * @param {{ onWake: (name: string) => void, onHearing: (hearing: boolean) => void }} told `onHearing` false: look often
 * @returns {{ stop: () => Promise<void> }}
 */
export function listenForWakes(url, told) {
  const stopped = new AbortController();
  const done = (async () => {
    while (!stopped.signal.aborted) {
      await listenOnce(url, told, stopped.signal).catch(() => {});
      told.onHearing(false);
      await pause(RECONNECT_MS, undefined, { signal: stopped.signal }).catch(() => {});
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await done;
    },
  };
}

/** @param {string} url @param {Parameters<typeof listenForWakes>[1]} told @param {AbortSignal} stopped */
async function listenOnce(url, told, stopped) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, keepAlive: true });
  let heardAt = 0;
  const broken = new AbortController();
  client.on("error", () => broken.abort());
  client.on("end", () => broken.abort());
  client.on("notification", ({ payload }) => {
    if (payload === PROBE) heardAt = Date.now();
    else if (payload) told.onWake(payload);
  });
  const over = AbortSignal.any([stopped, broken.signal]);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    while (!over.aborted) {
      const askedAt = Date.now();
      await client.query("select pg_notify($1, $2)", [CHANNEL, PROBE]);
      await pause(PROBE_TIMEOUT_MS, undefined, { signal: over });
      told.onHearing(heardAt >= askedAt);
      await pause(PROBE_EVERY_MS - PROBE_TIMEOUT_MS, undefined, { signal: over });
    }
  } finally {
    client.end().catch(() => {});
  }
}
