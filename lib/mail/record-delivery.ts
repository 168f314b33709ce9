import { and, eq, inArray } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { type Attempt, afterAttempt, type Outcome, type Verdict } from "./model/delivery";
import { giveUpMessage } from "./rules/give-up-message";
import { holdSending } from "./rules/pace-sending";

type Delivered = Attempt & { id: string; leaseToken: string };

/**
 * Records what an attempt came to: sent, tried again later, or ended. A result that comes after the lease was lost
 * counts only when it says "sent"; everything else is then the business of the new holder.
 *
 * @throws permission.denied
 */
export async function recordDelivery(
  ctx: WriteContext,
  input: { message: Delivered; outcome: Outcome },
): Promise<void> {
  requirePermission(ctx.actor, "outbox.dispatch");

  const { message, outcome } = input;
  if (outcome.kind === "again" && outcome.retryAfterMs)
    await holdSending(ctx, new Date(ctx.now.getTime() + outcome.retryAfterMs));
  const [row] = await ctx.tx
    .select({ id: outbox.id, kind: outbox.kind, subjectId: outbox.subjectId, leaseToken: outbox.leaseToken })
    .from(outbox)
    .where(
      and(
        eq(outbox.accountId, ctx.actor.accountId),
        eq(outbox.id, message.id),
        inArray(outbox.state, ["waiting", "sending"]),
      ),
    )
    .for("update");
  if (!row || (row.leaseToken !== message.leaseToken && outcome.kind !== "sent")) return;

  if (outcome.kind === "sent") return recordSent(ctx, row, outcome.providerId);
  const verdict = afterAttempt(message, outcome, ctx.now, Math.random());
  if (verdict.state === "waiting" || verdict.state === "sending")
    return recordRetry(ctx, row.id, verdict, outcome.error);
  if (verdict.state !== "sent") await giveUpMessage(ctx, row, verdict.state, outcome.error);
}

async function recordSent(
  ctx: WriteContext,
  row: { id: string; kind: string; subjectId: string },
  providerId: string,
): Promise<void> {
  await ctx.tx
    .update(outbox)
    .set({
      state: "sent",
      dueAt: null,
      leasedUntil: null,
      leaseToken: null,
      sentAt: ctx.now,
      providerId,
      lastError: null,
    })
    .where(and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.id, row.id)));
  await recordEvent(ctx, "mail.sent", { id: row.subjectId }, { kind: row.kind, messageId: row.id });
}

async function recordRetry(ctx: WriteContext, id: string, verdict: Verdict, error: string): Promise<void> {
  const { state, dueAt, doubtSince } = verdict;
  await ctx.tx
    .update(outbox)
    .set({ state, dueAt, firstAttemptAt: doubtSince, leasedUntil: null, leaseToken: null, lastError: error })
    .where(and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.id, id)));
}
