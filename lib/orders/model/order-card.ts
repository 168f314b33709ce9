import { z } from "zod";
import { orderSummary } from "./order-fields";

const instant = z.date();
const person = z.object({ id: z.uuid(), name: z.string() });

export const orderCardLine = z.object({
  id: z.uuid(),
  position: z.int(),
  productId: z.uuid().nullable(),
  itemId: z.uuid().nullable(),
  kind: z.string(),
  name: z.string(),
  productName: z.string(),
  quantity: z.int(),
  unitPriceMinor: z.int(),
  sumMinor: z.int(),
  discountMinor: z.int(),
  vatBps: z.int(),
  vatMinor: z.int(),
  grantState: z.string(),
  /** Codes already held for this line, of `quantity` needed; null for items without codes. */
  codesReserved: z.int().nullable(),
});

/** The order as staff see it on the card. What may be done is said in `can`, from the same rules the use cases apply. */
export const orderCard = orderSummary.extend({
  flow: z.string(),
  type: z.string(),
  source: z.string(),
  externalId: z.string(),
  additionalNumber: z.string(),
  recipientKind: z.enum(["person", "organization"]).nullable(),
  recipient: z
    .object({
      id: z.uuid(),
      number: z.int(),
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      locale: z.string(),
      isNew: z.boolean(),
    })
    .nullable(),
  activateOnRecipient: z.boolean(),
  responsible: person.nullable(),
  manager: person.nullable(),
  placedBy: z.string(),
  itemsMinor: z.int(),
  discountMinor: z.int(),
  deliveryMinor: z.int(),
  commissionMinor: z.int(),
  vatMinor: z.int(),
  vatIncluded: z.boolean(),
  bonusMinor: z.int(),
  receivedMinor: z.int(),
  createdAt: instant,
  placedAt: instant,
  confirmedAt: instant.nullable(),
  confirmedBy: z.string(),
  cancelledAt: instant.nullable(),
  lines: z.array(orderCardLine),
  options: z.array(z.object({ name: z.string(), value: z.string() })),
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
  id: z.uuid(),
  type: z.string(),
  sequence: z.int(),
  actorKind: z.string(),
  actorName: z.string(),
  stage: z.string(),
  data: z.record(z.string(), z.unknown()),
  at: instant,
});
export type HistoryEntry = z.output<typeof historyEntry>;
