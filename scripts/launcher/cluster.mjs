import { spawn } from "node:child_process";
import { existsSync, mkdirSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./ports.mjs";
import { usablePostgres } from "./postgres-binaries.mjs";
import { lastWords, makeDataDirectory, startPostmaster } from "./postgres-process.mjs";
import { isServing, readPostmaster, stopPostmaster } from "./postmaster.mjs";
import { postgresUser } from "./run-as.mjs";

/** Somebody else may take a free port between finding and using it. */
const PORT_TRIES = 5;
const RESTART_PAUSE_MS = 500;
const WATCHDOG = fileURLToPath(new URL("./watchdog.mjs", import.meta.url));
const NOT_DURABLE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * @typedef {object} ClusterOptions
 * @property {string} home a directory of its own: the data goes to `postgres` below it, the log to `postgres.log`
 * @property {string} password of the superuser
 * @property {string} [copiesDir] where a copy of the binaries may be put
 * @property {boolean} [throwAway] no durability, and `home` is removed when the owner ends
 * @property {Record<string, string>} [settings] further server settings
 */

/**
 * Starts the embedded Postgres, making the cluster if there is none, and keeps it running. It belongs to the calling
 * process: a watchdog stops it when that process ends without having called `stop`.
 * @param {ClusterOptions} options
 */
export async function startCluster(options) {
  mkdirSync(options.home, { recursive: true, mode: 0o755 });
  const home = realpathSync(options.home);
  const user = postgresUser();
  const binaries = usablePostgres(user, options.copiesDir ?? home);
  const target = { binaries, user, dataDir: join(home, "postgres"), log: join(home, "postgres.log") };
  const settings = { ...(options.throwAway ? NOT_DURABLE : {}), ...options.settings };
  if (!existsSync(join(target.dataDir, "PG_VERSION"))) makeDataDirectory(target, options.password);

  await stopPostmaster(target.dataDir);
  const { port, child } = await launch(target, settings);
  const watchdog = startWatchdog(target.dataDir, options.throwAway ? home : undefined);
  let stopping = false;
  keepRunning(child, target, port, settings, () => stopping);

  return {
    port,
    dataDir: target.dataDir,
    url: superuserUrl(port, options.password),
    stop: async () => {
      stopping = true;
      await stopPostmaster(target.dataDir);
      if (options.throwAway) rmSync(home, { recursive: true, force: true });
      watchdog.stdin.destroy();
    },
  };
}

/**
 * @param {string} home
 * @param {string} password
 * @returns {string | undefined} the superuser's address of the cluster that runs there
 */
export function runningClusterUrl(home, password) {
  if (!existsSync(home)) return undefined;
  const dataDir = join(realpathSync(home), "postgres");
  const postmaster = readPostmaster(dataDir);
  return postmaster && isServing(dataDir) ? superuserUrl(postmaster.port, password) : undefined;
}

/** @param {import("./postgres-process.mjs").Target} target @param {Record<string, string>} settings */
async function launch(target, settings) {
  for (let attempt = 1; attempt <= PORT_TRIES; attempt++) {
    const port = await freePort();
    const child = await startPostmaster(target, port, settings);
    if (child) return { port, child };
    rmSync(join(target.dataDir, "postmaster.pid"), { force: true });
  }
  throw new Error(`The embedded Postgres did not start. Its last words:\n${lastWords(target.log)}`);
}

/**
 * A postmaster that was killed comes back on the port the app knows. Its orphaned children must have gone first.
 * @param {import("node:child_process").ChildProcess} child
 * @param {import("./postgres-process.mjs").Target} target @param {number} port
 * @param {Record<string, string>} settings @param {() => boolean} isStopping
 */
function keepRunning(child, target, port, settings, isStopping) {
  child.once("exit", async () => {
    while (!isStopping()) {
      await stopPostmaster(target.dataDir);
      const next = await startPostmaster(target, port, settings);
      if (next) return keepRunning(next, target, port, settings, isStopping);
      await pause(RESTART_PAUSE_MS);
    }
  });
}

/** @param {string} dataDir @param {string | undefined} scratchDir */
function startWatchdog(dataDir, scratchDir) {
  const args = [WATCHDOG, dataDir, ...(scratchDir ? [scratchDir] : [])];
  const watchdog = spawn(process.execPath, args, { detached: true, cwd: "/", stdio: ["pipe", "ignore", "ignore"] });
  watchdog.unref();
  watchdog.stdin.on("error", () => {});
  return watchdog;
}

/** @param {number} port @param {string} password */
function superuserUrl(port, password) {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}
