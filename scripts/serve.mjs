/**
 * Serves the built application with several processes on one port. Usually started by `npm start`; by itself it expects
 * a complete environment (see .env.example):
 *
 *   node scripts/serve.mjs [--workers N] [--dev]
 */
import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runPrimary } from "./server/primary.mjs";

const WORKERS_MAX_DEFAULT = 4;
const { values } = parseArgs({ options: { workers: { type: "string" }, dev: { type: "boolean", default: false } } });
const dev = values.dev;
/** The development server keeps its compiler in memory: it is one process. */
const workers = dev ? 1 : Number(values.workers ?? Math.min(availableParallelism(), WORKERS_MAX_DEFAULT));
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || "127.0.0.1";
// Whoever may make the application register itself with a scheduler must prove that he is one, also without the launcher.
process.env.INNGEST_ENABLE_UNAUTHED_SYNC ||= "false";
process.env.NODE_ENV = dev ? "development" : "production";

/** Limits that are counted per process are shared out among this many; an installation over several machines says so. */
process.env.KONTOR_WORKERS ||= String(workers);

if (cluster.isPrimary) {
  runPrimary(workers, () => process.send?.({ serving: port }));
} else {
  const { runWorker } = await import("./server/worker.mjs");
  await runWorker({
    root: fileURLToPath(new URL("..", import.meta.url)),
    dev,
    host,
    port,
    url: new URL(process.env.KONTOR_URL || `http://localhost:${port}`),
    demo: process.env.KONTOR_MODE === "demo",
    trustedHops: Number(process.env.KONTOR_TRUSTED_PROXIES || 0),
  });
}
