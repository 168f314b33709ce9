import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { usablePostgres } from "./postgres-binaries.mjs";
import { isServing, readPostmaster, stopPostmaster } from "./postmaster.mjs";
import { postgresUser } from "./run-as.mjs";

const POLL_MS = 20;
/** Recovery after a crash replays the log since the last checkpoint: minutes at worst. */
const READY_TIMEOUT_MS = 300_000;
const PORT_TRIES = 5;
const WATCHDOG = fileURLToPath(new URL("./watchdog.mjs", import.meta.url));

/** Locale and encoding are fixed, or they would follow the environment: SQL_ASCII under an empty LANG. */
const INITDB_FLAGS = [
  "--username=postgres",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth=scram-sha-256",
];

/**
 * @typedef {object} ClusterOptions
 * @property {string} home a directory of its own: the data goes to `postgres` below it, the log to `postgres.log`
 * @property {string} password of the superuser
 * @property {string} [copiesDir] where a copy of the binaries may be put
 * @property {boolean} [throwAway] no durability, and `home` is removed when the owner ends
 * @property {Record<string, string>} [settings] further server settings
 */

/**
 * Starts the embedded Postgres, making the cluster if there is none. It belongs to the calling process: a watchdog stops
 * it when that process ends without having called `stop`.
 * @param {ClusterOptions} options
 */
export async function startCluster(options) {
  const user = postgresUser();
  mkdirSync(options.home, { recursive: true, mode: 0o755 });
  const home = realpathSync(options.home);
  const dataDir = join(home, "postgres");
  const binaries = usablePostgres(user, options.copiesDir ?? home);
  if (!existsSync(join(dataDir, "PG_VERSION"))) initialise(binaries, user, dataDir, options.password);

  await stopPostmaster(dataDir);
  const port = await launch({ binaries, user, dataDir, log: join(home, "postgres.log"), options });
  const watchdog = spawn(process.execPath, [WATCHDOG, dataDir, ...(options.throwAway ? [home] : [])], {
    detached: true,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
  });
  watchdog.unref();
  watchdog.stdin.on("error", () => {});

  return {
    port,
    dataDir,
    url: databaseUrl(port, "postgres", options.password, "postgres"),
    stop: async () => {
      await stopPostmaster(dataDir);
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
  const dataDir = existsSync(home) ? join(realpathSync(home), "postgres") : home;
  const postmaster = readPostmaster(dataDir);
  return postmaster && isServing(dataDir) ? databaseUrl(postmaster.port, "postgres", password, "postgres") : undefined;
}

/** @param {number} port @param {string} user @param {string} password @param {string} database */
export function databaseUrl(port, user, password, database) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * A killed initdb must leave nothing half-made: it works under another name, and the rename is the last step.
 * @param {string} binaries @param {import("./run-as.mjs").RunAs | undefined} user
 * @param {string} dataDir @param {string} password
 */
function initialise(binaries, user, dataDir, password) {
  const partial = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(dirname(dataDir), 0o755);
  if (user) for (const path of [partial, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    execFileSync(join(binaries, "bin", "initdb"), ["-D", partial, `--pwfile=${passwordFile}`, ...INITDB_FLAGS], {
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
      cwd: partial,
      env: { PATH: process.env.PATH ?? "", TZ: "UTC" },
      stdio: "pipe",
    });
  } catch (error) {
    throw new Error(`The database could not be made in ${dirname(dataDir)}: ${String(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, dataDir);
}

/**
 * @param {{ binaries: string, user: import("./run-as.mjs").RunAs | undefined, dataDir: string, log: string, options: ClusterOptions }} target
 */
async function launch(target) {
  for (let attempt = 1; attempt <= PORT_TRIES; attempt++) {
    const port = await freePort();
    const outcome = await started(target, port);
    if (outcome === "ready") return port;
    rmSync(join(target.dataDir, "postmaster.pid"), { force: true });
  }
  throw new Error(`The embedded Postgres did not start. Its last words:\n${lastLines(target.log)}`);
}

/** @param {Parameters<typeof launch>[0]} target @param {number} port */
async function started({ binaries, user, dataDir, log, options }, port) {
  const logFile = openSync(log, "a", 0o600);
  const child = spawn(join(binaries, "bin", "postgres"), ["-D", dataDir, ...flags(port, options)], {
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    detached: true,
    cwd: dataDir,
    env: { PATH: process.env.PATH ?? "", TZ: "UTC" },
    stdio: ["ignore", logFile, logFile],
  });
  closeSync(logFile);
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  child.unref();
  const until = Date.now() + READY_TIMEOUT_MS;
  while (!ended && Date.now() < until) {
    const postmaster = readPostmaster(dataDir);
    if (postmaster?.ready && postmaster.pid === child.pid) return "ready";
    await pause(POLL_MS);
  }
  return "ended";
}

/** @param {number} port @param {ClusterOptions} options */
function flags(port, options) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] %q%u@%d ",
    ...(options.throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
    ...options.settings,
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** @param {string} log */
function lastLines(log) {
  return existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-12).join("\n") : "(no log)";
}
