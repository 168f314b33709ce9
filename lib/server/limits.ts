import { and, eq, sql } from "drizzle-orm";
import { limits } from "@/db/schema/people";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { fingerprint } from "./cipher";
import type { WriteContext } from "./context";

/** So many attempts within a window; the next one is refused until the window is over. */
export type Limit = { kind: string; max: number; windowMs: number };

type Context = WriteContext<Actor | GlobalActor>;

/** How subjects stand in `limits`: addresses are counted, not kept. */
export function limitSubject(text: string): string {
  return fingerprint("limit", text).toString("hex");
}

/**
 * Counts one attempt in a single statement, so attempts at the same moment are all counted. A refused one leaves no
 * trace, because the refusal rolls it back.
 *
 * @throws limit.reached
 */
export async function takeAttempt(ctx: Context, limit: Limit, subject: string): Promise<void> {
  const endedAt = new Date(ctx.now.getTime() - limit.windowMs);
  const isOver = sql`${limits.windowStartedAt} <= ${endedAt}`;
  const [row] = await ctx.tx
    .insert(limits)
    .values({ kind: limit.kind, subject: limitSubject(subject), count: 1, windowStartedAt: ctx.now })
    .onConflictDoUpdate({
      target: [limits.kind, limits.subject],
      set: {
        count: sql`case when ${isOver} then 1 else ${limits.count} + 1 end`,
        windowStartedAt: sql`case when ${isOver} then ${ctx.now} else ${limits.windowStartedAt} end`,
      },
    })
    .returning({ count: limits.count, windowStartedAt: limits.windowStartedAt });
  if (!row || row.count <= limit.max) return;
  const freeAt = row.windowStartedAt.getTime() + limit.windowMs;
  throw new DomainError("limited", "limit.reached", {
    retryAfterS: Math.max(1, Math.ceil((freeAt - ctx.now.getTime()) / 1_000)),
  });
}

/** Takes one attempt back: it turned out to be none. */
export async function returnAttempt(ctx: Context, limit: Limit, subject: string): Promise<void> {
  await ctx.tx
    .update(limits)
    .set({ count: sql`greatest(${limits.count} - 1, 0)` })
    .where(and(eq(limits.kind, limit.kind), eq(limits.subject, limitSubject(subject))));
}
