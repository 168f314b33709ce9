import { z } from "zod";
import { orderId } from "./order-fields";

export const HISTORY_PAGE_SIZE = 50;

/** The kinds by which a history can be narrowed, and the events that belong to each. */
export const historyKinds = {
  stage: ["order.created", "order.confirmed", "order.delivered", "order.cancelled"],
  responsible: ["order.assigned"],
  lines: ["order.lines_changed"],
  data: ["order.parameters_changed", "order.recipient_changed", "order.options_changed"],
  licences: ["order.codes_reserved", "order.licence_activated", "order.licence_handed_over"],
  files: ["file.added", "file.downloaded", "file.removed", "file.altered"],
  mail: ["order.resent", "mail.sent", "mail.given_up"],
} as const;

export type HistoryKind = keyof typeof historyKinds;
export const historyKindNames = [
  "stage",
  "responsible",
  "lines",
  "data",
  "licences",
  "files",
  "mail",
] as const satisfies readonly HistoryKind[];

export const getOrderHistoryInput = z.strictObject({
  orderId,
  kinds: z
    .array(z.enum(historyKindNames))
    .max(historyKindNames.length)
    .default([])
    .describe("Only entries of these kinds."),
  cursor: z
    .string()
    .regex(/^[\w-]{1,300}$/)
    .optional()
    .describe("`nextCursor` of the page before."),
});
export type GetOrderHistoryInput = z.output<typeof getOrderHistoryInput>;
