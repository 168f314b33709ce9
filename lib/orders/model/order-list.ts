import { z } from "zod";
import { searchLine } from "@/lib/core/text";
import { recipientKind } from "./order-fields";

export const PAGE_SIZE = 50;
export const PAGE_SIZE_MAX = 200;
/** What a list may be sorted by; each has an index with the id as tie-breaker. */
export const orderSorts = ["created", "number", "total", "stage"] as const;

/** What `nextCursor` is made of: base64url, opaque to the caller. */
const CURSOR = /^[\w-]{1,300}$/;
/** Stages and flows are words of ours. */
const word = z.string().regex(/^[A-Za-z_]{1,40}$/);
/** A calendar day that the database has, too: there is no year 0. */
const day = z.iso.date().refine((value) => value >= "1900-01-01", "field.value");

const many = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema).max(30), schema.transform((value) => [value])]);

/** Filters of a list of orders; all of them together must hold. Amounts in minor units; days are in the account's zone. */
export const listOrdersInput = z.strictObject({
  search: searchLine(200)
    .optional()
    .meta({ description: "Number, external id, or part of the client's name or e-mail." }),
  stage: many(word).optional(),
  payment: many(z.enum(["unpaid", "partial", "paid"])).optional(),
  flow: many(word).optional(),
  source: many(z.enum(["site", "app", "panel", "api"])).optional(),
  recipientKind: recipientKind.optional(),
  clientId: z.uuid().optional(),
  responsibleId: z.union([z.uuid(), z.literal("none")]).optional(),
  item: searchLine(200).optional(),
  totalFromMinor: z.int().min(0).optional(),
  totalToMinor: z.int().min(0).optional(),
  createdFrom: day.optional(),
  createdTo: day.optional(),
  sort: z.enum(orderSorts).default("created"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  cursor: z.string().regex(CURSOR).optional(),
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
  dueMinor: z.int().meta({ description: "What is left to pay, in minor units." }),
  currency: z.string(),
  createdAt: z.date(),
});
export type OrderRow = z.output<typeof orderRow>;
