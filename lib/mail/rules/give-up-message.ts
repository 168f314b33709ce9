import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { MessageState } from "@/lib/mail/model/delivery";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";

type Message = { id: string; kind: string; subjectId: string };

/** Ends a message that was not sent, or of which nobody knows: it stays in the lists with the reason (promise N5). */
export async function giveUpMessage(
  ctx: WriteContext,
  message: Message,
  state: Exclude<MessageState, "waiting" | "sending" | "sent">,
  error: string,
): Promise<void> {
  await ctx.tx
    .update(outbox)
    .set({ state, dueAt: null, leasedUntil: null, leaseToken: null, lastError: error })
    .where(and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.id, message.id)));
  const { kind, id: messageId } = message;
  await recordEvent(ctx, "mail.given_up", { id: message.subjectId }, { kind, messageId, state, error });
}
