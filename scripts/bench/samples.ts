/** What one filled database offers to the operations, as `fill.ts` found it. */
export type Samples = {
  key: string;
  keyId: string;
  session: string;
  /** Lines of one product that may be ordered. */
  lines: { productId: string; itemId: string; quantity: number }[];
  emails: string[];
  orderIds: string[];
  numbers: number[];
  cursor: string;
};
