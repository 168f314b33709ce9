import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { apiKeys, employees } from "@/db/schema/accounts";
import { licenceCodes } from "@/db/schema/catalogue";
import { clients } from "@/db/schema/clients";
import { orderLines, orderOptions, orders } from "@/db/schema/orders";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { type OrderCard, orderCard } from "./model/order-card";
import { LINES_MAX } from "./model/order-fields";
import { orderAbilities } from "./rules/order-abilities";
import { orderSummary } from "./rules/order-summary";
import { seesContacts } from "./rules/sees-contacts";
import { visibleOrders } from "./sql/visible-orders";

const OPTIONS_MAX = 500;

export const getOrderInput = z.strictObject({ orderId: z.uuid() });

const managers = alias(employees, "managers");
const placers = alias(employees, "placers");
const confirmers = alias(employees, "confirmers");

/**
 * The order with everything that its card shows, and what the actor may do with it.
 *
 * @throws permission.denied, order.not_found
 */
export async function getOrder(ctx: ReadContext, { orderId }: z.output<typeof getOrderInput>): Promise<OrderCard> {
  requirePermission(ctx.actor, "order.details");

  const found = await readOrder(ctx, orderId);
  if (!found) throw new DomainError("not_found", "order.not_found");
  const { order, client, responsible, manager, placedBy, placedByKey, confirmedBy } = found;
  return orderCard.parse({
    ...order,
    ...orderSummary(order),
    additionalNumber: order.additionalNumber ?? "",
    recipient: recipientOf(order, client, seesContacts(ctx.actor)),
    responsible,
    manager,
    placedBy: placedBy?.name ?? placedByKey ?? "",
    confirmedBy: confirmedBy?.name ?? "",
    lines: await linesOf(ctx, orderId),
    options: await optionsOf(ctx, orderId),
    can: await orderAbilities(ctx, order),
  });
}

type Employees = typeof employees | typeof managers | typeof placers | typeof confirmers;

const named = (table: Employees) => ({
  id: table.id,
  name: sql<string>`coalesce(nullif(trim(${table.firstName} || ' ' || ${table.lastName}), ''), ${table.email})`,
});

async function readOrder(ctx: ReadContext, orderId: string) {
  const isEmployee = (table: Employees, column: PgColumn) =>
    and(eq(table.accountId, orders.accountId), eq(table.id, column));
  const [row] = await ctx.db
    .select({
      order: orders,
      client: clients,
      responsible: named(employees),
      manager: named(managers),
      placedBy: named(placers),
      placedByKey: apiKeys.name,
      confirmedBy: named(confirmers),
    })
    .from(orders)
    .leftJoin(clients, and(eq(clients.accountId, orders.accountId), eq(clients.id, orders.recipientId)))
    .leftJoin(employees, isEmployee(employees, orders.responsibleId))
    .leftJoin(managers, isEmployee(managers, orders.managerId))
    .leftJoin(placers, isEmployee(placers, orders.placedById))
    .leftJoin(apiKeys, and(eq(apiKeys.accountId, orders.accountId), eq(apiKeys.id, orders.placedByKeyId)))
    .leftJoin(confirmers, isEmployee(confirmers, orders.confirmedById))
    .where(and(visibleOrders(ctx.actor), eq(orders.id, orderId)))
    .limit(1);
  return row;
}

/** The recipient as he is known now; what was typed on the order fills what the client's sheet leaves empty. */
function recipientOf(
  order: typeof orders.$inferSelect,
  client: typeof clients.$inferSelect | null,
  withContacts: boolean,
) {
  if (!client) return null;
  const typedName = `${order.recipientFirstName} ${order.recipientLastName}`.trim();
  return {
    id: client.id,
    number: client.number,
    name: client.name || typedName,
    email: withContacts ? client.email || order.recipientEmail : "",
    phone: withContacts ? client.phone || order.recipientPhone : "",
    locale: client.locale,
    // New to this company. Whether the address is known elsewhere, `recipientIsNew`, is not its business (promise R6).
    isNew: client.kind === "person" && client.createdAt >= order.createdAt,
  };
}

async function linesOf(ctx: ReadContext, orderId: string) {
  const rows = await ctx.db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.accountId, ctx.actor.accountId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position))
    .limit(LINES_MAX);
  const held = await codesHeld(
    ctx,
    rows.filter((row) => row.kind === "licence_code").map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    codesReserved: row.kind === "licence_code" ? (held.get(row.id) ?? 0) : null,
  }));
}

/** How many codes each line holds: reserved while it waits, issued afterwards. */
async function codesHeld(ctx: ReadContext, lineIds: readonly string[]): Promise<Map<string | null, number>> {
  if (lineIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ lineId: licenceCodes.lineId, count: sql<number>`count(*)::int` })
    .from(licenceCodes)
    .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), inArray(licenceCodes.lineId, [...lineIds])))
    .groupBy(licenceCodes.lineId);
  return new Map(rows.map((row) => [row.lineId, row.count]));
}

function optionsOf(ctx: ReadContext, orderId: string) {
  return ctx.db
    .select({ name: orderOptions.name, value: orderOptions.value })
    .from(orderOptions)
    .where(and(eq(orderOptions.accountId, ctx.actor.accountId), eq(orderOptions.orderId, orderId)))
    .orderBy(asc(orderOptions.position))
    .limit(OPTIONS_MAX);
}
