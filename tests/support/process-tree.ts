import { readdirSync, readFileSync } from "node:fs";

/** The live children of a process, from the kernel. */
export function childrenOf(parent: number | undefined): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => parentOf(pid) === parent)
    .map(Number);
}

/** Undefined for a process that has ended, also while nobody has asked for its end yet. */
function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}

export function isRunning(pid: number): boolean {
  return parentOf(String(pid)) !== undefined;
}
