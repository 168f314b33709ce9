import { outbox } from "@/db/schema/outbox";
import type { MessageState } from "@/lib/mail/model/delivery";
import type { MailKind } from "@/lib/mail/model/mail-kinds";
import type { OrderMessage } from "@/lib/mail/model/mail-lists";

/** What lists of messages show. No content: that stays sealed. */
export const messageColumns = {
  id: outbox.id,
  kind: outbox.kind,
  recipientEmail: outbox.recipientEmail,
  state: outbox.state,
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
  nextAttemptAt: outbox.dueAt,
  attempts: outbox.attempts,
  error: outbox.lastError,
};

type Row = Omit<OrderMessage, "kind" | "state"> & { kind: string; state: string };

/** Types what the columns hold as text. */
export function listedMessage<R extends Row>(row: R): R & Pick<OrderMessage, "kind" | "state"> {
  // `enqueueMails` writes no other kinds, and a CHECK of the table allows no other states.
  return { ...row, kind: row.kind as MailKind, state: row.state as MessageState };
}
