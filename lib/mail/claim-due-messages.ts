import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { requirePermission } from "@/lib/core/permissions";
import { normalizeEmail } from "@/lib/core/text";
import type { WriteContext } from "@/lib/server/context";
import { type Attempt, isPastDoubt } from "./model/delivery";
import { giveUpMessage } from "./rules/give-up-message";
import { freeSlots, takeSlots } from "./rules/pace-sending";
import { overtakenMessages } from "./sql/overtaken-messages";
import { stoppedAddresses } from "./sql/stopped-addresses";

const BATCH_MAX = 20;
/** Longer than the longest wait for a slot and the provider's timeout together. */
const LEASE_MS = 60_000;

/** A message in the hands of one dispatcher, with what the verdict on its attempt needs. */
export type ClaimedMessage = Attempt & {
  id: string;
  leaseToken: string;
  /** How long to wait before sending, so that all dispatchers together keep the pace. */
  startInMs: number;
};

type Candidate = Pick<
  typeof outbox.$inferSelect,
  "id" | "kind" | "subjectKind" | "subjectId" | "recipientEmail" | "usefulUntil" | "firstAttemptAt" | "attempts"
>;

/**
 * Takes the account's due messages for sending: each is leased to one dispatcher, and becomes due again when the lease
 * ends without a result. What may not be sent any more is ended here.
 *
 * @throws permission.denied
 */
export async function claimDueMessages(ctx: WriteContext, input: { gapMs: number }): Promise<ClaimedMessage[]> {
  requirePermission(ctx.actor, "outbox.dispatch");

  const slots = await freeSlots(ctx, BATCH_MAX, input.gapMs);
  if (slots.length === 0) return [];
  const due = await ctx.tx
    .select({
      id: outbox.id,
      kind: outbox.kind,
      subjectKind: outbox.subjectKind,
      subjectId: outbox.subjectId,
      recipientEmail: outbox.recipientEmail,
      usefulUntil: outbox.usefulUntil,
      firstAttemptAt: outbox.firstAttemptAt,
      attempts: outbox.attempts,
    })
    .from(outbox)
    .where(and(eq(outbox.accountId, ctx.actor.accountId), lte(outbox.dueAt, ctx.now)))
    .orderBy(asc(outbox.dueAt), asc(outbox.createdAt))
    .limit(slots.length)
    .for("update", { skipLocked: true });
  const ready = await withoutEnded(ctx, due);
  return lease(ctx, ready, slots);
}

async function withoutEnded(ctx: WriteContext, due: readonly Candidate[]): Promise<Candidate[]> {
  const stopped = await stoppedAddresses(ctx, due);
  const overtaken = await overtakenMessages(ctx, due);
  const ready: Candidate[] = [];
  for (const message of due) {
    const isUseful = ctx.now < message.usefulUntil;
    if (isPastDoubt(message.firstAttemptAt, ctx.now) || (message.firstAttemptAt && !isUseful))
      await giveUpMessage(ctx, message, "uncertain", "outcome_unknown");
    else if (!isUseful) await giveUpMessage(ctx, message, "expired", "too_late");
    else if (overtaken.has(message.id)) await giveUpMessage(ctx, message, "expired", "newer_waits");
    else if (stopped.has(normalizeEmail(message.recipientEmail)))
      await giveUpMessage(ctx, message, "stopped", "address_stopped");
    else ready.push(message);
  }
  return ready;
}

async function lease(
  ctx: WriteContext,
  ready: readonly Candidate[],
  slots: readonly Date[],
): Promise<ClaimedMessage[]> {
  const last = slots[ready.length - 1];
  if (!last) return [];
  await takeSlots(ctx, last);
  const leaseToken = newId();
  const leasedUntil = new Date(ctx.now.getTime() + LEASE_MS);
  await ctx.tx
    .update(outbox)
    .set({
      state: "sending",
      attempts: sql`${outbox.attempts} + 1`,
      leaseToken,
      leasedUntil,
      dueAt: leasedUntil,
      firstAttemptAt: sql`coalesce(${outbox.firstAttemptAt}, ${ctx.now.toISOString()}::timestamptz)`,
    })
    .where(
      and(
        eq(outbox.accountId, ctx.actor.accountId),
        inArray(
          outbox.id,
          ready.map((message) => message.id),
        ),
      ),
    );
  return ready.map((message, index) => ({
    id: message.id,
    leaseToken,
    startInMs: (slots[index] ?? last).getTime() - ctx.now.getTime(),
    attempts: message.attempts + 1,
    doubtSince: message.firstAttemptAt,
    claimedAt: ctx.now,
  }));
}
