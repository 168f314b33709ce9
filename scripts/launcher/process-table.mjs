import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/**
 * A mark that tells a process from a later one with the same number: the kernel's start time.
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process runs (a zombie does not run)
 */
export function startMark(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === "linux") return linuxStat(pid)?.startMark;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * The live processes that work in a directory. A postmaster and its children have their data directory as working
 * directory, so this finds them even when postmaster.pid is gone or names somebody else.
 * @param {string} directory
 * @returns {number[]}
 */
export function processesWorkingIn(directory) {
  if (process.platform !== "linux") return processesNaming(directory);
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && workingDirectory(pid) === directory && linuxStat(pid) !== undefined);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** @param {number} pid */
function workingDirectory(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function linuxStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in the second field may hold spaces and brackets, so the fields are counted after its closing bracket.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : { startMark: fields[19] };
  } catch {
    return undefined;
  }
}

/** @param {string} directory */
function processesNaming(directory) {
  const list = execFileSync("ps", ["-axo", "pid=,command="], { encoding: "utf8" });
  return list
    .split("\n")
    .filter((line) => line.includes(` -D ${directory}`))
    .map((line) => Number.parseInt(line, 10));
}
