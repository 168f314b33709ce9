import { z } from "zod";
import { emailAddress, lineOfText, optionalLine } from "@/lib/core/text";

/** Most units of one line: a licence is made for each. */
export const QUANTITY_MAX = 10_000;
/** Most units of all lines of a licence order together: what its mail and its list of codes can hold. */
export const UNITS_MAX = 10_000;
/** Most lines of one order, and of one command. */
export const LINES_MAX = 500;

export const orderId = z.uuid().describe("Id of the order.");
/** Every change names the version it was based on; a stale one is refused (R-UNI-06). */
export const version = z.int().positive().meta({ description: "The version of the order that the caller saw." });
export const quantity = z.int().min(1).max(QUANTITY_MAX).describe("How many units; each is one licence.");
export const recipientKind = z.enum(["person", "organization"]).describe("Who receives: a person or an organisation.");
export const locale = z.enum(["en", "ru", "pl"]).describe("Language of the mails to this person.");
export const externalId = optionalLine(100).describe(
  "Number of the order in your system; a key can use each one once.",
);

/** Who gets the rights: a client already known, or a new person with at least an e-mail (R-AGG-11, 12, 20). */
export const recipient = z
  .union([
    z.strictObject({ clientId: z.uuid().describe("A client who is known already.") }),
    z.strictObject({
      email: emailAddress.describe("E-mail address; a known one stands for the known person."),
      firstName: optionalLine(100).describe("First name of a person who is not known yet."),
      lastName: optionalLine(100).describe("Last name of a person who is not known yet."),
      phone: optionalLine(40).describe("Telephone number of a person who is not known yet."),
      locale,
    }),
  ])
  .describe("Who gets the rights.");
export type RecipientInput = z.output<typeof recipient>;

export const orderLineInput = z.strictObject({
  productId: z.uuid().describe("Product For sale through which the item is sold."),
  itemId: z.uuid().describe("Item of that product."),
  quantity,
});
export type OrderLineInput = z.output<typeof orderLineInput>;

export const orderOption = z.strictObject({
  name: lineOfText(100).describe("Name of the option, such as “Class”."),
  value: optionalLine(1_000).describe("Its value, such as “5B”."),
});

/** What every command on an order answers. */
export const orderSummary = z.object({
  id: z.uuid().describe("Id of the order."),
  number: z.int().describe("Number of the order, as people use it; unique in the company."),
  version: z.int().describe("Grows with each change; a change names the one it was based on."),
  stage: z.string().describe("Stage of the order, such as NEW, ASSIGNED, AWAITING_DELIVERY, CONFIRMED, CANCELLED."),
  paymentStatus: z.enum(["unpaid", "partial", "paid"]).describe("How much of the sum has been received."),
  grantState: z
    .string()
    .describe("How far the licences are handed over: none, pending, waiting_stock, granted, activated."),
  currency: z.string().describe("Currency of all amounts, ISO 4217."),
  totalMinor: z.int().meta({ description: "Order sum in minor units of the currency." }),
  dueMinor: z.int().meta({ description: "What is left to pay, in minor units." }),
});
export type OrderSummary = z.output<typeof orderSummary>;
