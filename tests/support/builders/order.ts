import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import { createOrder } from "@/lib/orders/create-order";
import { createOrderInput } from "@/lib/orders/model/commands";
import { type LockedOrder, lockLatestOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";
import { anItem, aProduct } from "./catalogue";
import { aPerson } from "./clients";

type Line = { item?: { id: string }; free?: number; quantity?: number; priceMinor?: number; kind?: string };
type Overrides = {
  lines?: readonly Line[];
  /** Paid in full, as the ledger will record it. */
  paid?: boolean;
  activateOnRecipient?: boolean;
  recipient?: { id: string; kind: string } | null;
  newRecipient?: { email: string; locale?: "en" | "ru" | "pl"; firstName?: string; lastName?: string };
  externalId?: string;
};

/** A licence order made through its use case, with everything it needs. `recipient: null` leaves the recipient open. */
export async function aLicenceOrder(ctx: WriteContext, overrides: Overrides = {}) {
  const lines = await Promise.all(
    (overrides.lines ?? [{}]).map(async (line) => ({ ...line, item: line.item ?? (await anItem(ctx, line)) })),
  );
  const product = await aProduct(
    ctx,
    lines.map(({ item }) => item),
  );
  const recipient =
    overrides.recipient === undefined && !overrides.newRecipient ? await aPerson(ctx) : (overrides.recipient ?? null);
  const chosen = overrides.newRecipient
    ? { locale: "en", ...overrides.newRecipient }
    : recipient
      ? { clientId: recipient.id }
      : undefined;
  const input = createOrderInput.parse({
    orderId: newId(),
    recipientKind: recipient?.kind ?? "person",
    recipient: chosen,
    externalId: overrides.externalId ?? "",
    activateOnRecipient: overrides.activateOnRecipient ?? false,
    lines: lines.map(({ item, quantity = 1 }) => ({ productId: product.id, itemId: item.id, quantity })),
  });
  const created = await createOrder(ctx, input);
  if (overrides.paid) await payInFull(ctx, created.id, created.totalMinor);
  const order = await latest(ctx, created.id);
  return { ...order, input, product, items: lines.map(({ item }) => item) };
}

async function payInFull(ctx: WriteContext, orderId: string, receivedMinor: number): Promise<void> {
  await ctx.tx
    .update(orders)
    .set({ receivedMinor, paymentStatus: "paid" })
    .where(and(eq(orders.accountId, ctx.actor.accountId), eq(orders.id, orderId)));
}

/** The order as it stands now, whatever was done to it. */
export function latest(ctx: WriteContext, orderId: string): Promise<LockedOrder> {
  return lockLatestOrder(ctx, orderId);
}

/** The client behind an order's recipient. */
export async function recipientOf(ctx: WriteContext, orderId: string) {
  const order = await latest(ctx, orderId);
  const [client] = await ctx.db
    .select()
    .from(clients)
    .where(and(eq(clients.accountId, order.accountId), eq(clients.id, order.recipientId ?? newId())))
    .limit(1);
  if (!client) throw new Error("the order has no recipient");
  return client;
}
