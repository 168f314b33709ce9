import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readPostmaster } from "./postmaster.mjs";

const POLL_MS = 20;
/** Recovery after a crash replays the log since the last checkpoint: minutes at worst. */
const READY_TIMEOUT_MS = 300_000;

/** Locale and encoding are fixed, or they would follow the environment: SQL_ASCII under an empty LANG. */
const INITDB_FLAGS = [
  "--username=postgres",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth=scram-sha-256",
];

/** @typedef {{ binaries: string, user: import("./run-as.mjs").RunAs | undefined, dataDir: string, log: string }} Target */

/**
 * Makes the data directory. A killed initdb must leave nothing half-made: it works under another name, and the rename is
 * the last step.
 * @param {Target} target @param {string} password of the superuser
 */
export function makeDataDirectory({ binaries, user, dataDir }, password) {
  const partial = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(dirname(dataDir), 0o755);
  if (user) for (const path of [partial, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const args = ["-D", partial, `--pwfile=${passwordFile}`, ...INITDB_FLAGS];
    execFileSync(join(binaries, "bin", "initdb"), args, { ...runAs(user, partial), stdio: "pipe" });
  } catch (error) {
    throw new Error(`The database could not be made in ${dirname(dataDir)}: ${String(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, dataDir);
}

/**
 * Starts a postmaster and waits until it serves.
 * @param {Target} target @param {number} port @param {Record<string, string>} settings
 * @returns {Promise<import("node:child_process").ChildProcess | undefined>} undefined when it ended instead
 */
export async function startPostmaster({ binaries, user, dataDir, log }, port, settings) {
  const logFile = openSync(log, "a", 0o600);
  const child = spawn(join(binaries, "bin", "postgres"), ["-D", dataDir, ...flags(port, settings)], {
    ...runAs(user, dataDir),
    // A process group of its own: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
    detached: true,
    stdio: ["ignore", logFile, logFile],
  });
  closeSync(logFile);
  child.unref();
  let ended = false;
  for (const event of ["exit", "error"]) {
    child.once(event, () => {
      ended = true;
    });
  }
  const until = Date.now() + READY_TIMEOUT_MS;
  while (!ended && Date.now() < until) {
    const postmaster = readPostmaster(dataDir);
    if (postmaster?.ready && postmaster.pid === child.pid) return child;
    await pause(POLL_MS);
  }
  return undefined;
}

/** @param {string} log */
export function lastWords(log) {
  return existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-12).join("\n") : "(it wrote no log)";
}

/** @param {Target["user"]} user @param {string} cwd */
function runAs(user, cwd) {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  return { ...identity, cwd, env: { PATH: process.env.PATH ?? "", TZ: "UTC" } };
}

/** @param {number} port @param {Record<string, string>} settings */
function flags(port, settings) {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] %q%u@%d ",
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
