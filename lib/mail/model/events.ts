import { z } from "zod";
import type { EventTable } from "@/lib/core/event-table";

/** What became of messages; the subject is the order or person the message was about. */
export const mailEvents = {
  "mail.sent": { data: z.object({ kind: z.string(), messageId: z.string() }), customer: false },
  /** A message that will not be sent any more: failed, uncertain, expired or stopped. */
  "mail.given_up": {
    data: z.object({ kind: z.string(), messageId: z.string(), state: z.string(), error: z.string() }),
    customer: false,
  },
} as const satisfies EventTable;
