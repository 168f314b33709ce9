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

/** One value or several of the same name. */
export const many = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema).max(30), schema.transform((value) => [value])]);

/** Filters of a list of orders; all of them together must hold. Amounts in minor units; days are in the account's zone. */
export const listOrdersInput = z.strictObject({
  search: searchLine(200)
    .optional()
    .meta({ description: "Number, external id, or part of the client's name or e-mail." }),
  stage: many(word).optional().describe("One or several stages."),
  payment: many(z.enum(["unpaid", "partial", "paid"]))
    .optional()
    .describe("One or several payment statuses."),
  flow: many(word).optional().describe("One or several flows, such as licence."),
  source: many(z.enum(["site", "app", "panel", "api"]))
    .optional()
    .describe("Where orders came from."),
  recipientKind: recipientKind.optional(),
  clientId: z.uuid().optional().describe("Orders of this client or for him."),
  responsibleId: z
    .union([z.uuid(), z.literal("none")])
    .optional()
    .describe("Orders of this responsible, or `none` for those without one."),
  item: searchLine(200).optional().describe("Part of the name or article number of an item in the order."),
  totalFromMinor: z.int().min(0).optional().describe("Order sum at least, in minor units."),
  totalToMinor: z.int().min(0).optional().describe("Order sum at most, in minor units."),
  createdFrom: day.optional().describe("First day, in the account's time zone."),
  createdTo: day.optional().describe("Last day, in the account's time zone."),
  sort: z.enum(orderSorts).default("created").describe("What the list is sorted by."),
  direction: z.enum(["asc", "desc"]).default("desc").describe("Rising or falling."),
  cursor: z
    .string()
    .regex(CURSOR)
    .optional()
    .describe("`nextCursor` or `previousCursor` of another page of the same list."),
  limit: z.int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE).describe("Most rows of a page."),
});
export type ListOrdersInput = z.input<typeof listOrdersInput>;

export const orderRow = z.object({
  id: z.uuid().describe("Id of the order."),
  number: z.int().describe("Number of the order, as people use it."),
  externalId: z.string().describe("Number of the order in the system that made it; may be empty."),
  flow: z.string().describe("How it is processed, such as licence."),
  source: z.string().describe("Where it came from: site, app, panel or api."),
  stage: z.string().describe("Stage of the order."),
  paymentStatus: z.enum(["unpaid", "partial", "paid"]).describe("How much of the sum has been received."),
  grantState: z.string().describe("How far the licences are handed over."),
  version: z.int().describe("Grows with each change."),
  client: z
    .object({
      id: z.uuid().describe("Id of the client."),
      number: z.int().describe("Number of the client."),
      name: z.string().describe("Name of the client."),
      email: z.string().describe("E-mail address; may be empty."),
      kind: recipientKind,
    })
    .nullable()
    .describe("Whose order it is; null until he is chosen."),
  responsible: z
    .object({ id: z.uuid().describe("Id of the employee."), name: z.string().describe("Name of the employee.") })
    .nullable()
    .describe("Who processes the order."),
  firstLineName: z.string().describe("Name of the first line."),
  lineCount: z.int().describe("Number of lines."),
  totalMinor: z.int().describe("Order sum in minor units."),
  dueMinor: z.int().meta({ description: "What is left to pay, in minor units." }),
  currency: z.string().describe("Currency of the amounts, ISO 4217."),
  createdAt: z.date().describe("When it was made."),
});
export type OrderRow = z.output<typeof orderRow>;
