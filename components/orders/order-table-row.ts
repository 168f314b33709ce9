import type { OrderRow } from "@/lib/orders/model/order-list";

/** What may be offered on a row; the use cases decide again. */
export type OrderAct = "take" | "confirm" | "cancel";

/** What a row of the list shows, and no more: it travels to the browser with the page. */
export type OrderTableRow = Pick<
  OrderRow,
  | "id"
  | "number"
  | "version"
  | "stage"
  | "paymentStatus"
  | "totalMinor"
  | "dueMinor"
  | "currency"
  | "createdAt"
  | "firstLineName"
  | "lineCount"
> & {
  client: { name: string; number: number } | null;
  responsible: string | null;
  acts: readonly OrderAct[];
};

export function orderTableRow(row: OrderRow, acts: readonly OrderAct[] = []): OrderTableRow {
  const { id, number, version, stage, paymentStatus, totalMinor, dueMinor, currency, createdAt } = row;
  const { client, firstLineName, lineCount } = row;
  return {
    ...{
      id,
      number,
      version,
      stage,
      paymentStatus,
      totalMinor,
      dueMinor,
      currency,
      createdAt,
      firstLineName,
      lineCount,
    },
    client: client && { name: client.name || client.email, number: client.number },
    responsible: row.responsible?.name ?? null,
    acts,
  };
}
