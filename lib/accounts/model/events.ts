import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

export const accountEvents = {
  "account.created": { data: z.object({ name: z.string() }), customer: false, audited: true },
  "account.changed": { data: changesData, customer: false, audited: true },
  "key.created": {
    data: z.object({ name: z.string(), functions: z.array(z.string()) }),
    customer: false,
    audited: true,
  },
  "key.revoked": { data: z.object({ name: z.string() }), customer: false, audited: true },
  /** Written once per key, source and day; `lastUsedAt` of the key is finer. */
  "key.used": { data: z.object({ name: z.string() }), customer: false, audited: true },
} as const satisfies EventTable;
