import { z } from "zod";
import { recipientKind } from "./order-fields";

export const PAGE_SIZE = 50;
export const PAGE_SIZE_MAX = 200;
/** What a list may be sorted by; each has an index with the id as tie-breaker. */
export const orderSorts = ["created", "number", "total", "stage"] as const;

const many = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema).max(30), schema.transform((value) => [value])]);

/** Filters of a list of orders; all of them together must hold. Amounts in minor units; days are in the account's zone. */
export const listOrdersInput = z.strictObject({
  search: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ description: "Number, external id, or part of the client's name or e-mail." }),
  stage: many(z.string().max(40)).optional(),
  payment: many(z.enum(["unpaid", "partial", "paid"])).optional(),
  flow: many(z.string().max(20)).optional(),
  source: many(z.enum(["site", "app", "panel", "api"])).optional(),
  recipientKind: recipientKind.optional(),
  clientId: z.uuid().optional(),
  responsibleId: z.union([z.uuid(), z.literal("none")]).optional(),
  item: z.string().trim().max(200).optional(),
  totalFromMinor: z.int().min(0).optional(),
  totalToMinor: z.int().min(0).optional(),
  createdFrom: z.iso.date().optional(),
  createdTo: z.iso.date().optional(),
  sort: z.enum(orderSorts).default("created"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  cursor: z.string().max(300).optional(),
  limit: z.int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE),
});
export type ListOrdersInput = z.input<typeof listOrdersInput>;

export const orderRow = z.object({
  id: z.uuid(),
  number: z.int(),
  externalId: z.string(),
  flow: z.string(),
  source: z.string(),
  stage: z.string(),
  paymentStatus: z.enum(["unpaid", "partial", "paid"]),
  grantState: z.string(),
  version: z.int(),
  client: z
    .object({ id: z.uuid(), number: z.int(), name: z.string(), email: z.string(), kind: recipientKind })
    .nullable(),
  responsible: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  firstLineName: z.string(),
  lineCount: z.int(),
  totalMinor: z.int(),
  currency: z.string(),
  createdAt: z.date(),
});
export type OrderRow = z.output<typeof orderRow>;
