import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accountId, createdAt, rowId } from "./columns";
import { orders } from "./orders";

/** Discussion of an order; the approval state is moved by the discussion use cases only. */
export const orderMessages = pgTable(
  "order_messages",
  {
    accountId: accountId(),
    id: rowId(),
    orderId: uuid("order_id").notNull(),
    authorKind: text("author_kind").notNull(),
    authorId: uuid("author_id").notNull(),
    body: text("body").notNull(),
    hidden: boolean("hidden").notNull(),
    approvalState: text("approval_state").notNull().default("none"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index("order_messages_order").on(table.accountId, table.orderId, table.createdAt),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
    check("order_messages_author", sql`${table.authorKind} in ('employee', 'client')`),
    check("order_messages_approval", sql`${table.approvalState} in ('none', 'requested', 'accepted', 'rejected')`),
  ],
);
