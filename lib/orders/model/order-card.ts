import { z } from "zod";
import { orderSummary, recipientKind } from "./order-fields";

const instant = z.date();
const person = z.object({
  id: z.uuid().describe("Id of the employee."),
  name: z.string().describe("Name of the employee."),
});

export const orderCardLine = z.object({
  id: z.uuid().describe("Id of the line."),
  position: z.int().describe("Place in the order, from 1."),
  productId: z.uuid().nullable().describe("Product through which it was sold; null for what is in no product."),
  itemId: z.uuid().nullable().describe("Item of the catalogue; null for a line typed by hand."),
  kind: z.string().describe("How it is handed over: licence, licence_code, course_access, shop_good, service, ..."),
  name: z.string().describe("Name as it was when it was ordered."),
  productName: z.string().describe("Name of the product as it was when it was ordered."),
  quantity: z.int().describe("Number of units."),
  unitPriceMinor: z.int().describe("Price of one unit, in minor units."),
  sumMinor: z.int().describe("Sum of the line before discounts, in minor units."),
  discountMinor: z.int().describe("The line's share of the discounts, in minor units."),
  vatBps: z.int().describe("VAT rate in basis points: 2300 are 23 %."),
  vatMinor: z.int().describe("VAT of the line, in minor units."),
  grantState: z.string().describe("How far the licences of the line are handed over."),
  codesReserved: z
    .int()
    .nullable()
    .describe("Codes already held for this line, of `quantity` needed; null for items without codes."),
});

export const orderOptions = z.array(
  z.object({ name: z.string().describe("Name of the option."), value: z.string().describe("Value of the option.") }),
);

/** The order as staff see it on the card. What may be done is said in `can`, from the same rules the use cases apply. */
export const orderCard = orderSummary.extend({
  flow: z.string().describe("How it is processed: licence, production, access, service, topup."),
  type: z.string().describe("Type of the order, such as digital."),
  source: z.string().describe("Where it came from: site, app, panel or api."),
  externalId: z.string().describe("Number of the order in the system that made it; may be empty."),
  additionalNumber: z.string().describe("A second number by which people find it; may be empty."),
  recipientKind: recipientKind.nullable().describe("Kind of the recipient; null until it is chosen."),
  recipient: z
    .object({
      id: z.uuid().describe("Id of the client."),
      number: z.int().describe("Number of the client, as people use it."),
      name: z.string().describe("Name of the client."),
      email: z.string().describe("E-mail address; empty for those who may not see addresses."),
      phone: z.string().describe("Telephone number; empty for those who may not see addresses."),
      locale: z.string().describe("Language of the mails to the client."),
      isNew: z.boolean().describe("Whether he became a client with this order."),
    })
    .nullable()
    .describe("Who gets the rights; null until he is chosen."),
  activateOnRecipient: z.boolean().describe("Whether the licences are activated on the recipient at once."),
  responsible: person.nullable().describe("Who processes the order; nobody else changes it then."),
  manager: person.nullable().describe("Who looks after the client."),
  placedBy: z.string().describe("Name of the employee or key that made the order."),
  itemsMinor: z.int().describe("Sum of the lines, in minor units."),
  discountMinor: z.int().describe("All discounts together, in minor units."),
  deliveryMinor: z.int().describe("Delivery, in minor units."),
  commissionMinor: z.int().describe("Commission of the way of paying, in minor units."),
  vatMinor: z.int().describe("VAT, in minor units."),
  vatIncluded: z.boolean().describe("Whether prices include VAT."),
  bonusMinor: z.int().describe("Bonus credited for the order, in minor units."),
  receivedMinor: z.int().describe("Received so far, in minor units."),
  createdAt: instant.describe("When it was made."),
  placedAt: instant.describe("When it was placed."),
  confirmedAt: instant.nullable().describe("When it was confirmed."),
  confirmedBy: z.string().describe("Who confirmed it; empty before."),
  cancelledAt: instant.nullable().describe("When it was cancelled."),
  lines: z.array(orderCardLine).describe("What was ordered."),
  options: orderOptions.describe("Extra information as names and values."),
  can: z.object({
    edit: z.boolean(),
    assign: z.boolean(),
    confirm: z.boolean(),
    cancel: z.boolean(),
    resend: z.boolean(),
    /** Why editing is closed, as a problem code, for a word beside the form. */
    closedBy: z.string().nullable(),
  }),
});
export type OrderCard = z.output<typeof orderCard>;

/** The order as its customer sees it: no staff names, notes, margins or ledger comments (R-UNI-28). */
export const customerOrder = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  seller: z.string(),
  number: z.int(),
  stage: z.string(),
  flow: z.string(),
  paymentStatus: z.enum(["unpaid", "partial", "paid"]),
  currency: z.string(),
  itemsMinor: z.int(),
  discountMinor: z.int(),
  deliveryMinor: z.int(),
  commissionMinor: z.int(),
  vatMinor: z.int(),
  vatIncluded: z.boolean(),
  totalMinor: z.int(),
  receivedMinor: z.int(),
  dueMinor: z.int(),
  recipientName: z.string(),
  placedAt: instant,
  confirmedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  timeZone: z.string(),
  lines: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.string(),
      quantity: z.int(),
      unitPriceMinor: z.int(),
      sumMinor: z.int(),
      grantState: z.string(),
    }),
  ),
  options: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type CustomerOrder = z.output<typeof customerOrder>;

/** One entry of the history, ready to be told: the words are made from `type` and `data` at the edge. */
export const historyEntry = z.object({
  id: z.uuid().describe("Id of the entry."),
  type: z.string().describe("What happened, such as order.confirmed."),
  sequence: z.int().describe("The version of the order that it made."),
  actorKind: z.string().describe("Who did it: employee, customer, partner, apiKey or job."),
  actorName: z.string().describe("His name at that time."),
  stage: z.string().describe("The stage of the order after it."),
  data: z.record(z.string(), z.unknown()).describe("What was before and after; its fields depend on `type`."),
  at: instant.describe("When it happened."),
});
export type HistoryEntry = z.output<typeof historyEntry>;
