/** What the screens of orders must know of the account before they show any. */
export type OrderDesk = {
  currency: string;
  timeZone: string;
  /** Today in the account's zone, `2026-03-31`. */
  today: string;
  /** Whether there is anything to sell: without a product no order can be made (R-AGG-01). */
  hasProducts: boolean;
};
