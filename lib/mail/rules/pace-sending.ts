import { and, eq } from "drizzle-orm";
import { limits } from "@/db/schema/people";
import type { WriteContext } from "@/lib/server/context";

const ROW = { kind: "mail-pace", subject: "provider" };
/** Messages are claimed only when they can start within this time, well inside their lease. */
const HORIZON_MS = 10_000;

/**
 * The next free moments at which a request to the mail provider may start, at most `max` of them, inside the coming
 * seconds. The row is shared by all processes and accounts and stays locked until the end of the transaction.
 */
export async function freeSlots(ctx: WriteContext, max: number, gapMs: number): Promise<Date[]> {
  const now = ctx.now.getTime();
  if (gapMs === 0) return Array.from({ length: max }, () => ctx.now);
  await ctx.tx
    .insert(limits)
    .values({ ...ROW, count: 0, windowStartedAt: new Date(0) })
    .onConflictDoNothing();
  const [row] = await ctx.tx
    .select({ lastStart: limits.windowStartedAt, blockedUntil: limits.blockedUntil })
    .from(limits)
    .where(and(eq(limits.kind, ROW.kind), eq(limits.subject, ROW.subject)))
    .for("update");
  const first = Math.max(now, (row?.lastStart.getTime() ?? 0) + gapMs, row?.blockedUntil?.getTime() ?? 0);
  const count = first > now + HORIZON_MS ? 0 : Math.min(max, Math.floor((now + HORIZON_MS - first) / gapMs) + 1);
  return Array.from({ length: count }, (_, index) => new Date(first + index * gapMs));
}

/** Takes the slots up to the given moment. */
export async function takeSlots(ctx: WriteContext, lastStart: Date): Promise<void> {
  await ctx.tx
    .update(limits)
    .set({ windowStartedAt: lastStart })
    .where(and(eq(limits.kind, ROW.kind), eq(limits.subject, ROW.subject)));
}

/** Starts nothing before the given moment: the provider asked for it (promise N4, Retry-After). */
export async function holdSending(ctx: WriteContext, until: Date): Promise<void> {
  await ctx.tx
    .insert(limits)
    .values({ ...ROW, count: 0, windowStartedAt: new Date(0), blockedUntil: until })
    .onConflictDoUpdate({ target: [limits.kind, limits.subject], set: { blockedUntil: until } });
}
