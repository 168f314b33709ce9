import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";
import { can, requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { seesAllOrders, visibleOrders } from "./sql/visible-orders";

const ADMINISTRATORS_MAX = 500;

/**
 * Who can be responsible for an order: every active administrator of the account (R-AGG-32). Whoever reaches a part of
 * the orders, and gives none to anybody, is told those who are responsible for one of them (promise R5).
 *
 * @throws permission.denied
 */
export async function listResponsibles(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx.actor, "order.set_responsible", "order.history");

  const rows = await ctx.db
    .select({
      id: employees.id,
      firstName: employees.firstName,
      lastName: employees.lastName,
      email: employees.email,
    })
    .from(employees)
    .where(
      and(
        eq(employees.accountId, ctx.actor.accountId),
        eq(employees.role, "administrator"),
        eq(employees.state, "active"),
        metByActor(ctx),
      ),
    )
    .orderBy(asc(employees.firstName), asc(employees.lastName), asc(employees.id))
    .limit(ADMINISTRATORS_MAX);
  return rows.map((row) => ({ id: row.id, name: `${row.firstName} ${row.lastName}`.trim() || row.email }));
}

function metByActor({ db, actor }: ReadContext): SQL | undefined {
  if (seesAllOrders(actor) || can(actor, "order.set_responsible")) return undefined;
  return inArray(employees.id, db.select({ id: orders.responsibleId }).from(orders).where(visibleOrders(actor)));
}
