import { notFound } from "next/navigation";
import type { Actor } from "@/lib/core/actor";
import { getOrder, getOrderInput } from "@/lib/orders/get-order";
import { getOrderDesk } from "@/lib/orders/get-order-desk";
import type { ReadContext } from "@/lib/server/context";
import { pageRead } from "@/lib/server/page";

/** The order of an address with the account's zone, and whatever else its page reads in the same transaction. */
export async function readOrder<A extends Actor, T>(
  actor: A,
  asked: string,
  more: (ctx: ReadContext<A>, orderId: string) => Promise<T>,
) {
  const input = getOrderInput.safeParse({ orderId: asked });
  if (!input.success) notFound();
  return pageRead(actor, async (ctx) => ({
    order: await getOrder(ctx, input.data),
    desk: await getOrderDesk(ctx),
    more: await more(ctx, input.data.orderId),
  }));
}
