import { and, asc, gt, lte, min } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Reader } from "@/lib/server/context";

const ACCOUNTS_MAX = 200;
const LOOK_AHEAD_MS = 60_000;

/** The accounts with a message to send, the longest waiting first. Run by `sweepAs`, which sees nothing but due times. */
export async function dueOutboxAccounts(db: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .select({ accountId: outbox.accountId })
    .from(outbox)
    .where(lte(outbox.dueAt, now))
    .groupBy(outbox.accountId)
    .orderBy(asc(min(outbox.dueAt)))
    .limit(ACCOUNTS_MAX);
  return rows.map((row) => row.accountId);
}

/**
 * The next moment inside the coming minute at which there is something to send. What is due already counts only when
 * this sweep got on: otherwise the provider holds us, and waking oneself at once would turn in circles.
 */
export async function nextOutboxDueAt(db: Reader, now: Date, gotOn: boolean): Promise<Date | null> {
  const soon = new Date(now.getTime() + LOOK_AHEAD_MS);
  const [row] = await db
    .select({ dueAt: min(outbox.dueAt) })
    .from(outbox)
    .where(and(lte(outbox.dueAt, soon), gotOn ? undefined : gt(outbox.dueAt, now)));
  if (!row?.dueAt) return null;
  return row.dueAt > now ? row.dueAt : now;
}
