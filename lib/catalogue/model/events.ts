import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

export const catalogueEvents = {
  "item.created": { data: z.object({ name: z.string() }), customer: false },
  "item.changed": { data: changesData, customer: false },
  "item.codes_uploaded": { data: z.object({ added: z.int(), repeated: z.int() }), customer: false, audited: true },
  "item.codes_removed": { data: z.object({ removed: z.int() }), customer: false, audited: true },
  "item.codes_viewed": { data: z.object({ orderId: z.string(), count: z.int() }), customer: false, audited: true },
  "product.created": { data: z.object({ name: z.string() }), customer: false },
  "product.changed": { data: changesData, customer: false },
} as const satisfies EventTable;
