import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startMark } from "./process-table.mjs";

const POLL_MS = 200;

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
    try {
      writeFileSync(file, JSON.stringify(me), { flag: "wx", mode: 0o600 });
      return {
        held: true,
        announce: (address) => replace(file, { ...me, address }),
        release: () => rmSync(file, { force: true }),
      };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const by = currentHolder(dir);
    if (by) return { held: false, by };
    putAsideIfDead(file);
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

/** Two processes may find the same dead holder: whoever moves the file away looks again at what was moved. */
function putAsideIfDead(/** @type {string} */ file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readAlive(aside)) renameSync(aside, file);
  else rmSync(aside, { force: true });
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
