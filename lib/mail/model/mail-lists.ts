import { z } from "zod";
import { searchLine } from "@/lib/core/text";
import { type MessageState, messageStates } from "./delivery";
import type { MailKind } from "./mail-kinds";

export const MAILBOX_PAGE_SIZE = 50;

/** A message in the list of an order: to whom, when, with what result. */
export type OrderMessage = {
  id: string;
  kind: MailKind;
  recipientEmail: string;
  state: MessageState;
  createdAt: Date;
  sentAt: Date | null;
  /** When it is tried next; null when there is nothing more to do. */
  nextAttemptAt: Date | null;
  attempts: number;
  /** Short code of what stands in the way; null when nothing does. */
  error: string | null;
};

export const listMailboxInput = z.strictObject({
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^[\w-]{1,200}$/)
    .optional(),
  search: searchLine(200).optional(),
  state: z.array(z.enum(messageStates)).optional(),
});
export type ListMailboxInput = z.output<typeof listMailboxInput>;

/** A message in the mailbox of the demonstration. */
export type MailboxRow = OrderMessage & { recipientName: string; subject: string | null };
