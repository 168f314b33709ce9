import { z } from "zod";
import { instantText } from "@/lib/core/instant";
import { licenceStages } from "./licence-stages";

/** What the ledger says of an order. */
export const paymentStatuses = ["unpaid", "partial", "paid"] as const;

/** Orders of one page of the cabinet. */
export const MY_PAGE_SIZE = 20;

/** Where the next page of a list over several accounts begins: everything made before this row. */
export const newestCursor = z.strictObject({ before: instantText, id: z.uuid() });
export type NewestCursor = z.output<typeof newestCursor>;

export const listMyOrdersInput = z.strictObject({
  cursor: newestCursor.optional(),
  stage: z.array(z.enum(licenceStages)).optional(),
  payment: z.array(z.enum(paymentStatuses)).optional(),
});
export type ListMyOrdersInput = z.output<typeof listMyOrdersInput>;

export const revealMyCodeInput = z.strictObject({ licenceId: z.uuid() });
export type RevealMyCodeInput = z.output<typeof revealMyCodeInput>;

/** An order in the customer's list. */
export type MyOrderRow = {
  id: string;
  accountId: string;
  seller: string;
  timeZone: string;
  number: number;
  stage: string;
  flow: string;
  paymentStatus: "unpaid" | "partial" | "paid";
  currency: string;
  totalMinor: number;
  firstLineName: string;
  lineCount: number;
  /** The organisation for which it was placed; empty for the person's own orders. */
  organization: string;
  createdAt: Date;
};

/** A licence the customer holds, or an organisation of his. */
export type MyLicenceRow = {
  id: string;
  accountId: string;
  seller: string;
  timeZone: string;
  name: string;
  productName: string;
  instructions: string;
  state: "granted" | "activated";
  hasCode: boolean;
  /** The organisation that holds it; empty when he holds it himself. */
  organization: string;
  /** Whether he may read the code, activate it and hand it over. */
  isMine: boolean;
  /** The order it came with; null for a licence that somebody else's order brought. */
  order: { id: string; number: number } | null;
  createdAt: Date;
  activatedAt: Date | null;
  handedOverAt: Date | null;
};

type Row = { id: string; createdAt: Date };

/** One page out of the lists of several accounts, newest first; `next` is null on the last page. */
export function mergeNewest<T extends Row>(
  lists: readonly T[][],
  size: number,
): { items: T[]; next: NewestCursor | null } {
  const sorted = lists.flat().sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));
  const items = sorted.slice(0, size);
  const last = items.at(-1);
  const next = last && sorted.length > size ? { before: last.createdAt.toISOString(), id: last.id } : null;
  return { items, next };
}

/** The cursor as it stands in an address: "2026-03-10T09:00:00.000Z_0198…". */
export function cursorText(cursor: NewestCursor): string {
  return `${cursor.before}_${cursor.id}`;
}

/** Reads a cursor from an address; what is none starts from the first page. */
export function readCursor(text: unknown): NewestCursor | undefined {
  if (typeof text !== "string") return undefined;
  const [before, id] = text.split("_");
  const parsed = newestCursor.safeParse({ before, id });
  return parsed.success ? parsed.data : undefined;
}
