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
import { clientGroups } from "./clients";
import { accountId, bytes, createdAt, instant, minor, rowId } from "./columns";

/** What can be sold by itself. Orders copy from here and never look back. */
export const catalogueItems = pgTable(
  "catalogue_items",
  {
    accountId: accountId(),
    id: rowId(),
    /** The seller's own article number; empty or unique. */
    sku: text("sku"),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    /** How to use what was bought; goes into the mail of delivery (R-AGG-48). */
    instructions: text("instructions").notNull().default(""),
    priceMinor: minor("price_minor").notNull(),
    vatBps: integer("vat_bps").notNull(),
    state: text("state").notNull().default("active"),
    /** Last place given out in the queue for this item's codes. Drawn under the row's lock (design 2, Locks). */
    lastQueuePlace: bigint("last_queue_place", { mode: "number" }).notNull().default(0),
    /** Rises with every change of what is sold, so that an edit of an older state is refused. Codes do not touch it. */
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("catalogue_items_sku").on(table.accountId, table.sku),
    index("catalogue_items_name").on(table.accountId, table.name),
    check(
      "catalogue_items_kind",
      sql`${table.kind} in ('licence', 'licence_code', 'course_access', 'print_product', 'shop_good', 'service')`,
    ),
    check("catalogue_items_state", sql`${table.state} in ('active', 'archived')`),
    check("catalogue_items_price", sql`${table.priceMinor} between 0 and 1000000000000`),
    check("catalogue_items_vat", sql`${table.vatBps} between 0 and 10000`),
  ],
);

/** Products bundle items for sale [Продукты]; only one For sale can be chosen for an order (R-AGG-23). */
export const products = pgTable(
  "products",
  {
    accountId: accountId(),
    id: rowId(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    state: text("state").notNull(),
    /** `all` clients, or only those in one of `product_groups`. */
    availability: text("availability").notNull().default("all"),
    /** Rises with every change, of its items and groups too. */
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("products_name").on(table.accountId, table.name),
    check("products_state", sql`${table.state} in ('draft', 'for_sale', 'disabled', 'archived')`),
    check("products_availability", sql`${table.availability} in ('all', 'groups')`),
  ],
);

export const productItems = pgTable(
  "product_items",
  {
    accountId: accountId(),
    productId: uuid("product_id").notNull(),
    itemId: uuid("item_id").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.productId, table.itemId] }),
    index("product_items_item").on(table.accountId, table.itemId),
    foreignKey({ columns: [table.accountId, table.productId], foreignColumns: [products.accountId, products.id] }),
    foreignKey({
      columns: [table.accountId, table.itemId],
      foreignColumns: [catalogueItems.accountId, catalogueItems.id],
    }),
  ],
);

/** Client groups a product with availability `groups` is open to. */
export const productGroups = pgTable(
  "product_groups",
  { accountId: accountId(), productId: uuid("product_id").notNull(), groupId: uuid("group_id").notNull() },
  (table) => [
    primaryKey({ columns: [table.accountId, table.productId, table.groupId] }),
    foreignKey({ columns: [table.accountId, table.productId], foreignColumns: [products.accountId, products.id] }),
    foreignKey({
      columns: [table.accountId, table.groupId],
      foreignColumns: [clientGroups.accountId, clientGroups.id],
    }),
  ],
);

/**
 * The pool of licence codes per item. free → reserved (for one order line) → issued; a code is never issued twice.
 * Written only under the lock of its item; a growing number of reserved ones means orders waiting for stock.
 */
export const licenceCodes = pgTable(
  "licence_codes",
  {
    accountId: accountId(),
    id: rowId(),
    itemId: uuid("item_id").notNull(),
    /** AES-256-GCM, see `lib/server/cipher.ts`. */
    codeCipher: bytes("code_cipher").notNull(),
    /** Keyed hash of the trimmed code: tells a repeated code without reading any (R-AGG-54). */
    fingerprint: bytes("fingerprint").notNull(),
    state: text("state").notNull(),
    orderId: uuid("order_id"),
    lineId: uuid("line_id"),
    /** Order in which codes leave the pool: rising over all uploads of an item. */
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
    reservedAt: instant("reserved_at"),
    issuedAt: instant("issued_at"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("licence_codes_known").on(table.accountId, table.fingerprint),
    index("licence_codes_pool").on(table.accountId, table.itemId, table.state, table.sequence),
    index("licence_codes_line").on(table.accountId, table.lineId),
    foreignKey({
      columns: [table.accountId, table.itemId],
      foreignColumns: [catalogueItems.accountId, catalogueItems.id],
    }),
    check(
      "licence_codes_state",
      sql`(${table.state} = 'free' and ${table.lineId} is null) or (${table.state} in ('reserved', 'issued') and ${table.lineId} is not null)`,
    ),
  ],
);
