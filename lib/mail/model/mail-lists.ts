import type { MessageState } from "./delivery";

/** A message in the list of an order: to whom, when, with what result. */
export type OrderMessage = {
  id: string;
  kind: string;
  recipientEmail: string;
  state: MessageState;
  createdAt: Date;
  sentAt: Date | null;
  /** When it is tried next; null when there is nothing more to do. */
  nextAttemptAt: Date | null;
  attempts: number;
  error: string | null;
};

/** A message in the mailbox of the demonstration. */
export type MailboxRow = OrderMessage & { recipientName: string; subject: string | null };
