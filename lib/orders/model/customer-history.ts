import { z } from "zod";

/** Who did it, as far as the customer is told: staff and other customers stay nameless (R-UNI-28, promise R7). */
export type HistoryBy = "me" | "customer" | "seller" | "system";

type Facts = Record<string, string | number>;

/**
 * What the customer is told of each event: only these facts leave, whatever else the event holds. An event without an
 * entry here is not shown, even when its table calls it visible.
 */
const customerFacts: Record<string, (data: Record<string, unknown>) => Facts> = {
  "order.created": () => ({}),
  "order.lines_changed": (data) => money.parse(data),
  // Without names: whoever was the recipient before or after may be another customer.
  "order.recipient_changed": () => ({}),
  "order.options_changed": (data) => ({ count: options.parse(data).after.length }),
  "order.confirmed": (data) => ({ to: step.parse(data).to }),
  "order.delivered": (data) => ({ licences: delivered.parse(data).licences }),
  "order.cancelled": () => ({}),
  "order.resent": () => ({}),
  "order.licence_activated": (data) => licence.parse(data),
  "order.licence_handed_over": (data) => licence.parse(data),
  "file.added": (data) => file.parse(data),
  "file.removed": (data) => file.parse(data),
};

/** The events that a customer may be told of at all. */
export const customerEventTypes: readonly string[] = Object.keys(customerFacts);

/** The facts of one event for the customer. */
export function factsForCustomer(type: string, data: Record<string, unknown>): Facts {
  return customerFacts[type]?.(data) ?? {};
}

export type CustomerHistoryEntry = { id: string; type: string; by: HistoryBy; facts: Facts; at: Date };

// Objects of zod drop what they do not name.
const money = z.object({ totalAfterMinor: z.int(), currency: z.string() });
const options = z.object({ after: z.array(z.unknown()) });
const step = z.object({ to: z.string() });
const delivered = z.object({ licences: z.int() });
const licence = z.object({ item: z.string() });
const file = z.object({ name: z.string() });
