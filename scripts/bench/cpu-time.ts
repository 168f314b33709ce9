import { readdirSync, readFileSync } from "node:fs";

/** The kernel counts in hundredths of a second. */
const TICK_MS = 10;

type Stat = { pid: number; parent: number; ownTicks: number; reapedTicks: number };

/**
 * CPU time in ms that a process and all its descendants have used. Of children that ended meanwhile their parent has
 * the sum, so backends that come and go are counted too.
 */
export function cpuTimeMs(root: number): number {
  const all = readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap(statOf);
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  const ticks = all
    .filter(({ pid }) => family.has(pid))
    .reduce((sum, stat) => sum + stat.ownTicks + stat.reapedTicks, 0);
  return ticks * TICK_MS;
}

function statOf(pid: number): Stat[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in the second field may hold spaces and brackets, so the fields are counted after its closing bracket.
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [parent = 0, user = 0, system = 0, reapedUser = 0, reapedSystem = 0] = [1, 11, 12, 13, 14].map(
      (at) => fields[at],
    );
    return [{ pid, parent, ownTicks: user + system, reapedTicks: reapedUser + reapedSystem }];
  } catch {
    return [];
  }
}
