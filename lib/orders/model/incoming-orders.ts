import { z } from "zod";
import { licenceStages } from "./licence-stages";
import { newestCursor, paymentStatuses } from "./my-orders";

/** Orders of one page of Incoming. */
export const INCOMING_PAGE_SIZE = 50;

export const listIncomingOrdersInput = z.strictObject({
  cursor: newestCursor.optional(),
  stage: z.array(z.enum(licenceStages)).optional(),
  payment: z.array(z.enum(paymentStatuses)).optional(),
});
export type ListIncomingOrdersInput = z.output<typeof listIncomingOrdersInput>;

/** An order that another company sold to this one (R-AGG-06). */
export type IncomingOrderRow = {
  id: string;
  accountId: string;
  seller: string;
  number: number;
  stage: string;
  flow: string;
  paymentStatus: "unpaid" | "partial" | "paid";
  currency: string;
  totalMinor: number;
  firstLineName: string;
  lineCount: number;
  createdAt: Date;
};
