import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { processesWorkingIn, sendSignal } from "./process-table.mjs";

const POLL_MS = 20;
/** A smart machine flushes its buffers in a second or two; a loaded one may need longer. */
const STOP_TIMEOUT_MS = 20_000;

/**
 * What a running postmaster says of itself.
 * @param {string} dataDir
 * @returns {{ pid: number, port: number, ready: boolean } | undefined}
 */
export function readPostmaster(dataDir) {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** @param {string} dataDir */
export function isServing(dataDir) {
  const postmaster = readPostmaster(dataDir);
  return postmaster?.ready === true && processesWorkingIn(dataDir).includes(postmaster.pid);
}

/**
 * Ends whatever still works in the data directory – politely first, then at once – and clears the pid file, so that a
 * new postmaster can start. Harmless when nothing runs.
 * @param {string} dataDir
 */
export async function stopPostmaster(dataDir) {
  const postmaster = readPostmaster(dataDir);
  const running = processesWorkingIn(dataDir);
  if (postmaster && running.includes(postmaster.pid)) {
    sendSignal(postmaster.pid, "SIGINT");
    if (!(await emptied(dataDir, STOP_TIMEOUT_MS))) sendSignal(postmaster.pid, "SIGQUIT");
  }
  // Children of a postmaster that was killed notice it by themselves; a new one must wait until the last has gone.
  if (!(await emptied(dataDir, STOP_TIMEOUT_MS))) {
    for (const pid of processesWorkingIn(dataDir)) sendSignal(pid, "SIGKILL");
    await emptied(dataDir, STOP_TIMEOUT_MS);
  }
  rmSync(join(dataDir, "postmaster.pid"), { force: true });
}

/** @param {string} dataDir @param {number} timeoutMs */
async function emptied(dataDir, timeoutMs) {
  const until = Date.now() + timeoutMs;
  while (processesWorkingIn(dataDir).length > 0) {
    if (Date.now() > until) return false;
    await pause(POLL_MS);
  }
  return true;
}
