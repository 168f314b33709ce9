import type { JobActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { type ClaimedMessage, claimDueMessages } from "@/lib/mail/claim-due-messages";
import { fixMessage } from "@/lib/mail/fix-message";
import type { Outcome } from "@/lib/mail/model/delivery";
import { recordDelivery } from "@/lib/mail/record-delivery";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { type Mailer, mailer } from "@/lib/server/mailer";
import { type Turns, turnsOf } from "@/lib/server/turns";

/** The part of the connections of a process that mails may take: pages and transitions do not wait for them (promise N4). */
const POOL_SHARE = 0.3;

let turns: Turns | undefined;

/**
 * Sends what is due in one account. Messages start one after the other at the pace of the provider and do not wait for
 * each other's answers, so a slow one delays nobody (promise N4). Returns how many were taken.
 */
export async function dispatchAccount(accountId: string, through: Mailer = mailer()): Promise<number> {
  const actor: JobActor = { kind: "job", accountId, name: "dispatch-outbox" };
  const messages = await write(actor, (ctx) => claimDueMessages(ctx, { gapMs: through.gapMs }));
  await Promise.all(messages.map((message) => dispatch(actor, message, through)));
  return messages.length;
}

/**
 * A trouble of ours with one message is told in the log and leaves the lease to run out: the others go on. So does a
 * database that is busy or away: nothing is wrong with the message, and no try of it is used up.
 */
async function dispatch(actor: JobActor, message: ClaimedMessage, through: Mailer): Promise<void> {
  try {
    const outcome = await attempt(actor, message, through);
    if (outcome) await write(actor, (ctx) => recordDelivery(ctx, { message, outcome }));
  } catch (error) {
    log.error("mail.undispatched", error, { messageId: message.id, accountId: actor.accountId });
  }
}

/** Null when the message is in other hands meanwhile. */
async function attempt(actor: JobActor, message: ClaimedMessage, through: Mailer): Promise<Outcome | null> {
  const mail = await write(actor, (ctx) => fixMessage(ctx, message)).catch((error: unknown) => {
    if (error instanceof DomainError && error.kind === "unavailable") throw error;
    log.error("mail.not_written", error, { messageId: message.id, accountId: actor.accountId });
    return "broken" as const;
  });
  if (mail === null) return null;
  if (mail === "broken") return { kind: "broken", error: "not_written" };
  await pause(message.startInMs);
  return through.send(message.id, mail);
}

/** A transaction when it is its turn, over all accounts and dispatchers of this process. */
function write<T>(actor: JobActor, run: (ctx: WriteContext<JobActor>) => Promise<T>): Promise<T> {
  turns ??= turnsOf(Math.max(1, Math.floor(env().DATABASE_POOL_MAX * POOL_SHARE)));
  return turns(() => writeAs(actor, run));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
