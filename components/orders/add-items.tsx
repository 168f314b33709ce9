"use client";

import type { OrderCard } from "@/lib/orders/model/order-card";
import { ItemPicker } from "./item-picker";
import { useOrderSaving } from "./order-saving";

/** Adding to an order that exists: an item that is a line already raises its quantity (R-AGG-56). */
export function AddItems({ order }: { order: OrderCard }) {
  const { commands, run } = useOrderSaving();
  const last = order.lines.at(-1);
  const quantities = new Map(
    order.lines.flatMap((line) => (line.itemId ? [[line.itemId, line.quantity] as const] : [])),
  );
  return (
    <ItemPicker
      currency={order.currency}
      clientId={order.recipient?.id}
      listProducts={commands.listProducts}
      quantityInOrder={quantities}
      initialProduct={last?.productId ? { id: last.productId, name: last.productName } : undefined}
      addLines={(lines) => run((on) => commands.addLines({ ...on, lines }))}
      addAll={(productId) => run((on) => commands.addAllItems({ ...on, productId }))}
    />
  );
}
