import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

const line = z.object({ name: z.string(), quantity: z.int(), sumMinor: z.int() });
const party = z.object({ id: z.string(), name: z.string() });

/** The history of an order. Stage, money, lines, assignment and every notice are told by exactly one of these each. */
export const orderEvents = {
  "order.created": {
    data: z.object({ source: z.string(), lines: z.array(line), totalMinor: z.int(), currency: z.string() }),
    customer: true,
  },
  "order.lines_changed": {
    data: z.object({
      before: z.array(line),
      after: z.array(line),
      totalBeforeMinor: z.int(),
      totalAfterMinor: z.int(),
      currency: z.string(),
    }),
    customer: true,
  },
  "order.parameters_changed": { data: changesData, customer: false },
  "order.recipient_changed": { data: z.object({ before: party.nullable(), after: party.nullable() }), customer: true },
  "order.options_changed": {
    data: z.object({
      before: z.array(z.tuple([z.string(), z.string()])),
      after: z.array(z.tuple([z.string(), z.string()])),
    }),
    customer: true,
  },
  "order.assigned": {
    data: z.object({ before: party.nullable(), after: party, from: z.string(), to: z.string() }),
    customer: false,
  },
  "order.confirmed": { data: z.object({ from: z.string(), to: z.string(), unpaid: z.boolean() }), customer: true },
  "order.delivered": { data: z.object({ from: z.string(), to: z.string(), licences: z.int() }), customer: true },
  "order.cancelled": { data: z.object({ from: z.string(), to: z.string(), freedCodes: z.int() }), customer: true },
  "order.resent": { data: z.object({ to: z.string() }), customer: true },
  "order.codes_reserved": { data: z.object({ item: z.string(), count: z.int(), missing: z.int() }), customer: false },
  "order.licence_activated": {
    data: z.object({ licenceId: z.string(), item: z.string(), on: z.string() }),
    customer: true,
  },
  "order.licence_handed_over": {
    data: z.object({ licenceId: z.string(), item: z.string(), from: z.string(), to: z.string() }),
    customer: true,
  },
} as const satisfies EventTable;
