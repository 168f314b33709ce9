import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

export const accountEvents = {
  "account.created": { data: z.object({ name: z.string() }), customer: false },
  "account.changed": { data: changesData, customer: false },
  "key.created": { data: z.object({ name: z.string(), functions: z.array(z.string()) }), customer: false },
  "key.revoked": { data: z.object({ name: z.string() }), customer: false },
} as const satisfies EventTable;
