import { getPool } from "@/db/client";
import { log } from "./log";

/** What the launcher listens to; payload is the event that triggers the sweep (design 1, Waking). */
const CHANNEL = "kontor_wake";
const COALESCE_MS = 25;

export type Wake = "outbox/written" | "orders/covered";

const pending = new Set<Wake>();
let timer: NodeJS.Timeout | undefined;

/**
 * Tells the launcher that there is something due. Called after commit, coalesced, outside any transaction; losing one
 * costs only time, because sweeps also look by themselves.
 */
export function wake(names: Iterable<Wake>): void {
  for (const name of names) pending.add(name);
  if (pending.size === 0 || timer) return;
  timer = setTimeout(flush, COALESCE_MS);
}

function flush() {
  timer = undefined;
  const names = [...pending];
  pending.clear();
  getPool()
    .query("select pg_notify($1, name) from unnest($2::text[]) as name", [CHANNEL, names])
    .catch((error: unknown) => log.error("wake.failed", error));
}
