import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { messageStates } from "@/lib/mail/model/delivery";
import { historyEntry, orderOptions } from "./order-card";
import { exampleHistory, exampleIds, exampleLicences, exampleMessages } from "./order-examples";
import { orderId, version } from "./order-fields";
import { getOrderHistoryInput, historyKindNames } from "./order-history";
import { orderLicence } from "./order-licences";
import { many } from "./order-list";

const tag = "Orders";
const onOrder = z.strictObject({ orderId });
const example = { orderId: exampleIds.order };
const whole = <T extends z.ZodType>(row: T) => z.object({ items: z.array(row).describe("All of them.") });

export const getOptionsOperation = operation({
  id: "getOptions",
  method: "GET",
  path: "/orders/{orderId}/options",
  tag,
  summary: "Read the options",
  input: onOrder,
  output: z.object({ version, options: orderOptions.describe("Names and values, in their order.") }),
  status: 200,
  errors: ["order.not_found"],
  example,
  exampleAnswer: { version: 1, options: [{ name: "Class", value: "5B" }] },
});

export const getOrderHistoryOperation = operation({
  id: "getOrderHistory",
  method: "GET",
  path: "/orders/{orderId}/history",
  tag,
  summary: "Read the history of an order",
  description: "Who did what and when, with what was before and after, the newest first. History is never changed.",
  input: getOrderHistoryInput.extend({
    kinds: many(z.enum(historyKindNames)).default([]).describe("Only entries of these kinds."),
  }),
  output: z.object({
    items: z.array(historyEntry).describe("The entries of this page."),
    nextCursor: z.string().nullable().describe("Pass it as `cursor` to go on; null on the last page."),
  }),
  status: 200,
  errors: ["order.not_found"],
  example: { ...example, kinds: ["stage", "lines"] },
  exampleAnswer: exampleHistory,
});

const orderMessage = z.object({
  id: z.uuid().describe("Id of the message, for life."),
  kind: z.string().describe("What the message is about, such as order-delivered."),
  recipientEmail: z.string().describe("The address it goes to."),
  state: z.enum(messageStates).describe("Where it stands."),
  createdAt: z.date().describe("When it was written."),
  sentAt: z.date().nullable().describe("When the mail service took it."),
  nextAttemptAt: z.date().nullable().describe("When it is tried next; null when there is nothing more to do."),
  attempts: z.int().describe("Number of attempts."),
  error: z.string().nullable().describe("Short code of what stands in the way."),
});

export const listMessagesOperation = operation({
  id: "listMessages",
  method: "GET",
  path: "/orders/{orderId}/messages",
  tag,
  summary: "List the messages of an order",
  description: "What was sent because of the order, the newest first, the last 200. Contents are not part of it.",
  input: onOrder,
  output: whole(orderMessage),
  status: 200,
  errors: ["order.not_found"],
  example,
  exampleAnswer: exampleMessages,
});

export const listLicencesOperation = operation({
  id: "listLicences",
  method: "GET",
  path: "/orders/{orderId}/licences",
  tag,
  summary: "List the licences of an order",
  description: "What the order handed over and whose it is now. Licence codes are in no answer of the API.",
  input: onOrder,
  output: whole(orderLicence),
  status: 200,
  errors: ["order.not_found"],
  example,
  exampleAnswer: exampleLicences,
});

export const listResponsiblesOperation = operation({
  id: "listResponsibles",
  method: "GET",
  path: "/responsibles",
  tag,
  summary: "List who can be responsible",
  description:
    "Every active administrator of the company; for a key that reaches only its own orders and gives none to anybody, those who are responsible for one of them.",
  input: z.strictObject({}),
  output: whole(
    z.object({ id: z.uuid().describe("Id of the employee."), name: z.string().describe("Name of the employee.") }),
  ),
  status: 200,
  errors: [],
  example: {},
  exampleAnswer: { items: [{ id: exampleIds.employee, name: "Olga Lis" }] },
});
