import { and, asc, eq, getTableColumns, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { apiKeys, employees } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { orderLines, orderOptions, orders } from "@/db/schema/orders";
import { DomainError } from "@/lib/core/errors";
import type { ReadContext, Reader } from "@/lib/server/context";
import { reading } from "@/lib/server/statement";
import { type OrderCard, orderCard } from "./model/order-card";
import { LINES_MAX } from "./model/order-fields";
import { orderAbilities } from "./rules/order-abilities";
import { orderSummary } from "./rules/order-summary";
import { requireOrderPermission } from "./rules/require-order-permission";
import { seesContacts } from "./rules/sees-contacts";
import { ordersOfAccount, seesWholeAccount, visibleOrders } from "./sql/visible-orders";

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
  await requireOrderPermission(ctx, orderId, "order.details");

  ctx.askLast?.();
  const [found, lines, options] = await Promise.all([
    readOrder(ctx, orderId),
    linesOf(ctx, { accountId: ctx.actor.accountId, orderId }),
    optionsOf(ctx, { accountId: ctx.actor.accountId, orderId }),
  ]);
  if (!found) throw new DomainError("not_found", "order.not_found");
  const { order, client, responsible, manager, placedBy, placedByKey, confirmedBy } = found;
  const holder = responsible?.id
    ? { id: responsible.id, name: responsible.name, isActive: found.responsibleState === "active" }
    : null;
  return orderCard.parse({
    ...order,
    ...orderSummary(order),
    additionalNumber: order.additionalNumber ?? "",
    recipient: recipientOf(order, client, seesContacts(ctx.actor)),
    responsible,
    manager,
    placedBy: placedBy?.name ?? placedByKey ?? "",
    confirmedBy: confirmedBy?.name ?? "",
    lines,
    options,
    can: orderAbilities(ctx.actor, order, holder),
  });
}

type Employees = typeof employees | typeof managers | typeof placers | typeof confirmers;

const named = (table: Employees) => ({
  id: table.id,
  name: sql<string>`coalesce(nullif(trim(${table.firstName} || ' ' || ${table.lastName}), ''), ${table.email})`,
});

async function readOrder(ctx: ReadContext, orderId: string) {
  const { accountId } = ctx.actor;
  const [row] = seesWholeAccount(ctx.actor)
    ? await readOfAccount(ctx, { accountId, orderId })
    : await orderQuery(ctx.db, accountId, and(visibleOrders(ctx.actor), eq(orders.id, orderId)));
  return row;
}

const readOfAccount = reading<{ accountId: string; orderId: string }>()((db, { accountId, orderId }) =>
  orderQuery(db, accountId, and(ordersOfAccount(accountId), eq(orders.id, orderId))),
);

function orderQuery(db: Reader, accountId: string | Placeholder, condition: SQL | undefined) {
  const isEmployee = (table: Employees, column: PgColumn) =>
    and(eq(table.accountId, orders.accountId), eq(table.id, column));
  return db
    .select({
      order: orders,
      client: clients,
      responsible: named(employees),
      responsibleState: employees.state,
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
    .where(and(eq(orders.accountId, accountId), condition))
    .limit(1);
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

/** With how many codes each line holds: reserved while it waits, issued afterwards. */
const linesOf = reading<{ accountId: string; orderId: string }>()((db, { accountId, orderId }) =>
  db
    .select({ ...getTableColumns(orderLines), codesReserved: codesHeld })
    .from(orderLines)
    .where(and(eq(orderLines.accountId, accountId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position))
    .limit(LINES_MAX),
);

/** Written out, because drizzle leaves table names away in the fields of a query on one table. */
const codesHeld = sql<number | null>`case when order_lines.kind = 'licence_code' then (
  select count(*)::int from licence_codes c where c.account_id = order_lines.account_id and c.line_id = order_lines.id) end`;

const optionsOf = reading<{ accountId: string; orderId: string }>()((db, { accountId, orderId }) =>
  db
    .select({ name: orderOptions.name, value: orderOptions.value })
    .from(orderOptions)
    .where(and(eq(orderOptions.accountId, accountId), eq(orderOptions.orderId, orderId)))
    .orderBy(asc(orderOptions.position))
    .limit(OPTIONS_MAX),
);
