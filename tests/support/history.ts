import { and, asc, eq } from "drizzle-orm";
import { events, outbox } from "@/db/schema/outbox";
import type { WriteContext } from "@/lib/server/context";

/** The types of the events of one subject, oldest first. */
export async function eventsOf(ctx: WriteContext, subjectId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ type: events.type })
    .from(events)
    .where(and(eq(events.accountId, ctx.actor.accountId), eq(events.subjectId, subjectId)))
    .orderBy(asc(events.sequence), asc(events.at), asc(events.id));
  return rows.map((row) => row.type);
}

/** The messages about one subject, oldest first. */
export async function outboxOf(ctx: WriteContext, subjectId: string) {
  const rows = await ctx.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.subjectId, subjectId)))
    .orderBy(asc(outbox.createdAt), asc(outbox.id));
  return rows.map((row) => ({ ...row, to: row.recipientEmail }));
}
