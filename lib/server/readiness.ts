import { getPool } from "@/db/client";
import { pendingMigrations } from "./pending-migrations";

/** Whoever asks gives up soon; an answer that comes later helps nobody. */
const TIMEOUT_MS = 4_000;

export type Readiness = "ready" | "database_unreachable" | "migrations_pending";

/** Whether this process can do its work: the database answers and has every migration this version brings. */
export async function readiness(): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve("database_unreachable"), TIMEOUT_MS);
  });
  try {
    return await Promise.race([askDatabase(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function askDatabase(): Promise<Readiness> {
  try {
    const pending = await pendingMigrations(getPool());
    return pending.length === 0 ? "ready" : "migrations_pending";
  } catch {
    return "database_unreachable";
  }
}
