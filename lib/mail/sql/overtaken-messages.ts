import { and, eq, exists, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { outbox } from "@/db/schema/outbox";
import type { MailKind } from "@/lib/mail/model/mail-kinds";
import type { WriteContext } from "@/lib/server/context";

/**
 * Kinds of which the newest says all that older ones say: with several waiting for one order and address, after downtime
 * for instance, only that one is worth sending (promise N5). What speaks of one licence or one change is not among them.
 */
const COLLAPSING = ["order-resent"] as const satisfies readonly MailKind[];

/** Which of these messages need not go any more, because a newer one of the kind waits. One that may be out is not touched. */
export async function overtakenMessages(
  ctx: WriteContext,
  due: readonly { id: string; kind: string }[],
): Promise<ReadonlySet<string>> {
  const ids = due.filter(({ kind }) => (COLLAPSING as readonly string[]).includes(kind)).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const newer = alias(outbox, "newer");
  const isNewer = or(
    gt(newer.createdAt, outbox.createdAt),
    and(eq(newer.createdAt, outbox.createdAt), gt(newer.id, outbox.id)),
  );
  const waiting = ctx.db
    .select({ one: sql`1` })
    .from(newer)
    .where(
      and(
        eq(newer.accountId, outbox.accountId),
        eq(newer.subjectKind, outbox.subjectKind),
        eq(newer.subjectId, outbox.subjectId),
        eq(newer.kind, outbox.kind),
        eq(newer.recipientEmail, outbox.recipientEmail),
        eq(newer.state, "waiting"),
        gt(newer.usefulUntil, ctx.now),
        isNewer,
      ),
    );
  const rows = await ctx.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.accountId, ctx.actor.accountId),
        inArray(outbox.id, ids),
        isNull(outbox.firstAttemptAt),
        exists(waiting),
      ),
    )
    .limit(ids.length);
  return new Set(rows.map(({ id }) => id));
}
