import { z } from "zod";
import { emailAddress, lineOfText, optionalLine } from "@/lib/core/text";

/** Most units of one line: a licence is made for each. */
export const QUANTITY_MAX = 10_000;
/** Most units of all lines of a licence order together: what its mail and its list of codes can hold. */
export const UNITS_MAX = 10_000;
/** Most lines of one order, and of one command. */
export const LINES_MAX = 500;

export const orderId = z.uuid();
/** Every change names the version it was based on; a stale one is refused (R-UNI-06). */
export const version = z.int().positive().meta({ description: "The version of the order that the caller saw." });
export const quantity = z.int().min(1).max(QUANTITY_MAX);
export const recipientKind = z.enum(["person", "organization"]);
export const locale = z.enum(["en", "ru", "pl"]);
export const externalId = optionalLine(100);

/** Who gets the rights: a client already known, or a new person with at least an e-mail (R-AGG-11, 12, 20). */
export const recipient = z.union([
  z.strictObject({ clientId: z.uuid() }),
  z.strictObject({
    email: emailAddress,
    firstName: optionalLine(100),
    lastName: optionalLine(100),
    phone: optionalLine(40),
    locale,
  }),
]);
export type RecipientInput = z.output<typeof recipient>;

export const orderLineInput = z.strictObject({ productId: z.uuid(), itemId: z.uuid(), quantity });
export type OrderLineInput = z.output<typeof orderLineInput>;

export const orderOption = z.strictObject({ name: lineOfText(100), value: optionalLine(1_000) });

/** What every command on an order answers. */
export const orderSummary = z.object({
  id: z.uuid(),
  number: z.int(),
  version: z.int(),
  stage: z.string(),
  paymentStatus: z.enum(["unpaid", "partial", "paid"]),
  grantState: z.string(),
  currency: z.string(),
  totalMinor: z.int().meta({ description: "Order sum in minor units of the currency." }),
  dueMinor: z.int().meta({ description: "What is left to pay, in minor units." }),
});
export type OrderSummary = z.output<typeof orderSummary>;
