import { and, eq, exists, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { products } from "@/db/schema/catalogue";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { OrderDesk } from "./model/order-desk";

/** Currency, zone and whether something is for sale, for everybody who works with orders. @throws permission.denied */
export async function getOrderDesk(ctx: ReadContext): Promise<OrderDesk> {
  requirePermission(ctx.actor, "order.history", "order.details", "order.create", "incoming.orders");

  const { accountId } = ctx.actor;
  const forSale = ctx.db
    .select({ one: sql`1` })
    .from(products)
    .where(and(eq(products.accountId, accountId), eq(products.state, "for_sale")));
  const [row] = await ctx.db
    .select({
      currency: accounts.currency,
      timeZone: accounts.timeZone,
      today: sql<string>`to_char(${ctx.now.toISOString()}::timestamptz at time zone ${accounts.timeZone}, 'YYYY-MM-DD')`,
      hasProducts: sql<boolean>`${exists(forSale)}`,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .limit(1);
  if (!row) throw new Error("the account of the actor is gone");
  return row;
}
