import { z } from "zod";
import { operation } from "@/lib/core/operation";

const tag = "Account";

export const ownKey = z.object({
  id: z.uuid().describe("Id of the key; not the key itself."),
  name: z.string().describe("Name it was given in Settings."),
  functions: z.array(z.string()).describe("What it may do; anything else is 403."),
  scope: z.enum(["all", "own"]).describe("All orders of the company, or those that it made itself."),
  expiresAt: z.date().describe("Its end; a key lives a year at most."),
  limits: z
    .object({
      perMinute: z.int().describe("Calls a minute."),
      burst: z.int().describe("Calls at once."),
    })
    .nullable()
    .describe("How often it may call; null when its calls are not counted."),
});
export type OwnKey = z.output<typeof ownKey>;

export const getOwnKeyOperation = operation({
  id: "getOwnKey",
  method: "GET",
  path: "/me",
  tag,
  summary: "Who am I",
  description: "The key of this call: its functions, scope, end and limits. Every key may ask.",
  input: z.strictObject({}),
  output: ownKey,
  status: 200,
  errors: [],
  example: {},
  exampleAnswer: {
    id: "0198f3a2-aaaa-7d43-9a41-3f6f8f2a9b10",
    name: "Web shop",
    functions: ["order.create", "order.details", "order.history"],
    scope: "own",
    expiresAt: "2027-11-21T09:00:00.000Z",
    limits: { perMinute: 120, burst: 20 },
  },
});

export const ownAccount = z.object({
  id: z.uuid().describe("Id of the company."),
  slug: z.string().describe("Its short name in addresses."),
  name: z.string().describe("Its name."),
  currency: z.string().describe("Currency of its prices and orders, ISO 4217."),
  timeZone: z.string().describe("Its time zone: days in filters begin and end there."),
  locale: z.string().describe("Its language."),
  defaultVatBps: z.int().describe("VAT rate that new items start with, in basis points."),
  vatIncluded: z.boolean().describe("Whether its prices include VAT."),
});
export type OwnAccount = z.output<typeof ownAccount>;

export const getOwnAccountOperation = operation({
  id: "getAccount",
  method: "GET",
  path: "/account",
  tag,
  summary: "Read the own company",
  description: "What is needed to read amounts and days. Every key may ask.",
  input: z.strictObject({}),
  output: ownAccount,
  status: 200,
  errors: [],
  example: {},
  exampleAnswer: {
    id: "0198f3a2-bbbb-7d43-9a41-3f6f8f2a9b10",
    slug: "litera",
    name: "Litera",
    currency: "PLN",
    timeZone: "Europe/Warsaw",
    locale: "pl",
    defaultVatBps: 2300,
    vatIncluded: true,
  },
});
