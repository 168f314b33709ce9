import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { licenceCodes } from "./catalogue";
import { clients } from "./clients";
import { accountId, instant, rowId } from "./columns";
import { orderLines, orders } from "./orders";

/** One row per licence unit handed over: who holds it, and on whom it is activated. */
export const licences = pgTable(
  "licences",
  {
    accountId: accountId(),
    id: rowId(),
    orderId: uuid("order_id").notNull(),
    lineId: uuid("line_id").notNull(),
    position: integer("position").notNull(),
    /** Owner at the moment; changes by handing over (R-AGG-19). */
    holderId: uuid("holder_id").notNull(),
    state: text("state").notNull(),
    codeId: uuid("code_id"),
    grantedAt: instant("granted_at").notNull(),
    activatedAt: instant("activated_at"),
    handedOverAt: instant("handed_over_at"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("licences_unit").on(table.accountId, table.lineId, table.position),
    unique("licences_code").on(table.accountId, table.codeId),
    index("licences_holder").on(table.accountId, table.holderId, table.grantedAt),
    index("licences_order").on(table.accountId, table.orderId),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
    foreignKey({ columns: [table.accountId, table.lineId], foreignColumns: [orderLines.accountId, orderLines.id] }),
    foreignKey({ columns: [table.accountId, table.holderId], foreignColumns: [clients.accountId, clients.id] }),
    foreignKey({ columns: [table.accountId, table.codeId], foreignColumns: [licenceCodes.accountId, licenceCodes.id] }),
    check(
      "licences_state",
      sql`(${table.state} = 'granted' and ${table.activatedAt} is null) or (${table.state} = 'activated' and ${table.activatedAt} is not null) or ${table.state} = 'revoked'`,
    ),
  ],
);

/**
 * Orders whose last missing code has been reserved: `deliver-covered` sends them out and removes the row. Written under
 * the item's lock, where the order itself may not be locked any more (design 2, Locks).
 */
export const coveredOrders = pgTable(
  "covered_orders",
  { accountId: accountId(), orderId: uuid("order_id").notNull(), dueAt: instant("due_at").notNull() },
  (table) => [
    primaryKey({ columns: [table.accountId, table.orderId] }),
    index("covered_orders_due").on(table.accountId, table.dueAt),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
  ],
);
