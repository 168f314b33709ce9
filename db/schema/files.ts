import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { accountId, createdAt, instant, rowId } from "./columns";
import { orders } from "./orders";

/**
 * Files of an account. A row is made before its bytes come (state `uploading`, seen by nobody) and becomes `stored` in one
 * transaction once they are there whole; `removed` keeps the record when the bytes are gone. `dueAt` is set while bytes
 * may have to be cleaned up, so the partial index is the work of the sweep and a growing one means it does not run.
 */
export const files = pgTable(
  "files",
  {
    accountId: accountId(),
    id: rowId(),
    /** The order it belongs to; with later kinds of owner it may be empty. */
    orderId: uuid("order_id"),
    /** As the person's machine called it; never part of a path. */
    name: text("name").notNull(),
    /** The name in lower case: prefixes are looked up in it. */
    nameKey: text("name_key").notNull().default(""),
    /** Extension in lower case, from the list of allowed types. */
    extension: text("extension").notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull().default(0),
    /** Of the stored bytes, in hexadecimal; empty until they are stored. */
    sha256: text("sha256").notNull().default(""),
    /** Random; where the bytes lie in the store, outside any public folder (promise F3). */
    storageKey: text("storage_key").notNull(),
    state: text("state").notNull(),
    /** Who brought it: the seller's side or the recipient's (R-AGG-38). */
    side: text("side").notNull(),
    uploaderKind: text("uploader_kind").notNull(),
    uploaderId: text("uploader_id").notNull(),
    uploaderName: text("uploader_name").notNull(),
    /** Whose storage it takes: the owner of the order when it came. */
    clientId: uuid("client_id"),
    downloads: integer("downloads").notNull().default(0),
    createdAt: createdAt(),
    storedAt: instant("stored_at"),
    removedAt: instant("removed_at"),
    removedByName: text("removed_by_name").notNull().default(""),
    dueAt: instant("due_at"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("files_storage_key").on(table.accountId, table.storageKey),
    index("files_order").on(table.accountId, table.orderId, table.createdAt, table.id),
    index("files_newest").on(table.accountId, table.createdAt, table.id),
    index("files_client").on(table.accountId, table.clientId),
    // For the list of everything stored: by size, by kind, and by the beginning of the name in any collation.
    index("files_size_order").on(table.accountId, table.sizeBytes, table.id).where(sql`${table.state} = 'stored'`),
    index("files_extension").on(table.accountId, table.extension, table.createdAt, table.id),
    index("files_name_key").on(table.accountId, sql`${table.nameKey} collate "C"`),
    index("files_due").on(table.accountId, table.dueAt).where(sql`${table.dueAt} is not null`),
    check("files_state", sql`${table.state} in ('uploading', 'stored', 'removed')`),
    check("files_side", sql`${table.side} in ('seller', 'recipient')`),
    check("files_size", sql`${table.sizeBytes} >= 0`),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
  ],
);
