import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

export const accountEvents = {
  "account.created": { data: z.object({ name: z.string() }), customer: false, audited: true },
  "account.changed": { data: changesData, customer: false, audited: true },
  "key.created": {
    data: z.object({
      name: z.string(),
      functions: z.array(z.string()),
      scope: z.string().optional(),
      replacesId: z.string().optional(),
    }),
    customer: false,
    audited: true,
  },
  "key.changed": { data: changesData, customer: false, audited: true },
  /** The subject is the key that is replaced; it works until that instant. */
  "key.rotated": { data: z.object({ name: z.string(), worksUntil: z.string() }), customer: false, audited: true },
  "key.revoked": { data: z.object({ name: z.string() }), customer: false, audited: true },
  /** Written once per key, source and day; `lastUsedAt` of the key is finer. */
  "key.used": { data: z.object({ name: z.string() }), customer: false, audited: true },
} as const satisfies EventTable;
