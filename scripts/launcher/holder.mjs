import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startMark } from "./process-table.mjs";

const POLL_MS = 200;
const CLEARING_POLL_MS = 20;
/** Clearing takes a millisecond; a turn that old belongs to a process that was killed in it. */
const CLEARING_MAX_MS = 5_000;

/** @typedef {{ pid: number, mark: string, doing: string, address?: string }} Holder */
/** @typedef {{ held: false, by: Holder } | { held: true, announce: (address: string) => void, release: () => void }} Hold */

/**
 * One process at a time works with a data directory. Its name stands in a file there, with the moment it was started, so
 * that a number given to another process later is not taken for it.
 * @param {string} dir
 * @param {string} doing "start", or the name of a command
 * @returns {Hold}
 */
export function claim(dir, doing) {
  const file = join(dir, "holder.json");
  const me = { pid: process.pid, mark: startMark(process.pid) ?? "", doing };
  for (;;) {
    if (createWhole(file, JSON.stringify(me))) {
      return {
        held: true,
        announce: (address) => replace(file, { ...me, address }),
        release: () => rmSync(file, { force: true }),
      };
    }
    const by = currentHolder(dir);
    if (by) return { held: false, by };
    clearIfDead(file);
  }
}

/** @param {string} dir @returns {Holder | undefined} undefined when nobody alive holds it */
export function currentHolder(dir) {
  return readAlive(join(dir, "holder.json"));
}

/**
 * Claims the directory, waiting for whoever is busy with it; a holder that serves is not waited for but returned.
 * @param {string} dir @param {string} doing @param {(by: Holder) => void} onWait called once
 */
export async function claimOrJoin(dir, doing, onWait) {
  let told = false;
  for (;;) {
    const hold = claim(dir, doing);
    if (hold.held || hold.by.address) return hold;
    if (!told) onWait(hold.by);
    told = true;
    await pause(POLL_MS);
  }
}

/**
 * Makes a file with its whole content or not at all: a link appears at once, while a file that is being written can be
 * read half-way and taken for a dead holder's.
 * @param {string} file @param {string} content @returns {boolean} false when there is one already
 */
function createWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes the file of a dead holder. One process at a time, or the second would remove the claim that followed: as long
 * as the dead one's file stands, nobody can claim.
 * @param {string} file
 */
function clearIfDead(file) {
  const turn = `${file}.clearing`;
  if (!createWhole(turn, "")) {
    if (ageMs(turn) > CLEARING_MAX_MS) rmSync(turn, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, CLEARING_POLL_MS);
    return;
  }
  try {
    if (existsSync(file) && !readAlive(file)) rmSync(file, { force: true });
  } finally {
    rmSync(turn, { force: true });
  }
}

/** @param {string} file @returns {number} zero when it is gone */
function ageMs(file) {
  const mtimeMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return mtimeMs === undefined ? 0 : Date.now() - mtimeMs;
}

/** @param {string} file @returns {Holder | undefined} */
function readAlive(file) {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8"));
    return startMark(holder.pid) === holder.mark ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {Holder} holder */
function replace(file, holder) {
  const next = `${file}.next`;
  writeFileSync(next, JSON.stringify(holder), { mode: 0o600 });
  renameSync(next, file);
}
