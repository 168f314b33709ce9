import { notFound } from "next/navigation";
import type { Actor } from "@/lib/core/actor";
import { getOrder, getOrderInput } from "@/lib/orders/get-order";
import { getOrderDesk } from "@/lib/orders/get-order-desk";
import type { ReadContext } from "@/lib/server/context";
import { pageRead } from "@/lib/server/page";

/** The order of a page's address with the account's zone, and whatever else the page reads in the same transaction. */
export async function readOrder<A extends Actor, T>(
  actor: A,
  params: Promise<{ orderId: string }>,
  more: (ctx: ReadContext<A>, orderId: string) => Promise<T>,
) {
  const asked = getOrderInput.safeParse(await params);
  if (!asked.success) notFound();
  return pageRead(actor, async (ctx) => ({
    order: await getOrder(ctx, asked.data),
    desk: await getOrderDesk(ctx),
    more: await more(ctx, asked.data.orderId),
  }));
}
