import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { apiKeys, employees } from "./accounts";
import { catalogueItems } from "./catalogue";
import { clients } from "./clients";
import { accountId, createdAt, instant, minor, rowId } from "./columns";

/**
 * Orders of all flows. Every dimension has one writer (design 3): stage – `moveOrder`, sums and payment status –
 * `recalculateOrder`, grant state – the fulfilment rules, archive and export – their jobs. `version` rises with every
 * change and is the number of its event.
 */
export const orders = pgTable(
  "orders",
  {
    accountId: accountId(),
    id: rowId(),
    number: bigint("number", { mode: "number" }).notNull(),
    /** Empty: equals the number (R-PIX-47). Once changed, unique within the account. */
    additionalNumber: text("additional_number"),
    externalId: text("external_id").notNull().default(""),
    flow: text("flow").notNull(),
    type: text("type").notNull(),
    source: text("source").notNull(),
    version: integer("version").notNull().default(1),

    stage: text("stage").notNull(),
    stageEnteredAt: instant("stage_entered_at").notNull(),
    paymentStatus: text("payment_status").notNull().default("unpaid"),
    grantState: text("grant_state").notNull().default("none"),
    archiveState: text("archive_state").notNull().default("none"),

    /** Owner of the order. Empty only while a draft has no recipient yet. */
    clientId: uuid("client_id"),
    ordererId: uuid("orderer_id"),
    recipientKind: text("recipient_kind"),
    recipientId: uuid("recipient_id"),
    /**
     * Whether the recipient was typed in and known to nobody: his password mail is due with the confirmation (R-AGG-16).
     * Shown to nobody, because it tells whether another company knows the address.
     */
    recipientIsNew: boolean("recipient_is_new").notNull().default(false),
    /** What was typed on the order; the client keeps what was there (requirements C11). */
    recipientFirstName: text("recipient_first_name").notNull().default(""),
    recipientLastName: text("recipient_last_name").notNull().default(""),
    recipientEmail: text("recipient_email").notNull().default(""),
    recipientPhone: text("recipient_phone").notNull().default(""),
    activateOnRecipient: boolean("activate_on_recipient").notNull().default(false),

    responsibleId: uuid("responsible_id"),
    managerId: uuid("manager_id"),
    contractorId: uuid("contractor_id"),
    partnerId: uuid("partner_id"),
    /** Staff or key that placed it for the client (promise O7). */
    placedById: uuid("placed_by_id"),
    placedByKeyId: uuid("placed_by_key_id"),

    currency: text("currency").notNull(),
    vatIncluded: boolean("vat_included").notNull(),
    defaultVatBps: integer("default_vat_bps").notNull(),
    itemsMinor: minor("items_minor").notNull().default(0),
    discountMinor: minor("discount_minor").notNull().default(0),
    deliveryMinor: minor("delivery_minor").notNull().default(0),
    commissionBps: integer("commission_bps").notNull().default(0),
    commissionMinor: minor("commission_minor").notNull().default(0),
    vatMinor: minor("vat_minor").notNull().default(0),
    bonusMinor: minor("bonus_minor").notNull().default(0),
    totalMinor: minor("total_minor").notNull().default(0),
    /** Credits of the order: from the personal account, and in all other ways. Kept by the ledger. */
    paidFromAccountMinor: minor("paid_from_account_minor").notNull().default(0),
    receivedMinor: minor("received_minor").notNull().default(0),
    /** First moment the order was paid; its effects happen once (R-UNI-24). */
    paidAt: instant("paid_at"),

    /** SHA-256 of what the creating form sent, so that sending it twice is harmless (design 2, Ids). */
    creationHash: text("creation_hash").notNull().default(""),
    /** First line's name and how many lines there are, for lists. Written with the lines. */
    firstLineName: text("first_line_name").notNull().default(""),
    lineCount: integer("line_count").notNull().default(0),

    createdAt: createdAt(),
    placedAt: instant("placed_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    confirmedById: uuid("confirmed_by_id"),
    cancelledAt: instant("cancelled_at"),
    issuedAt: instant("issued_at"),
    plannedIssueAt: instant("planned_issue_at"),
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("orders_number").on(table.accountId, table.number),
    uniqueIndex("orders_external_per_key")
      .on(table.accountId, table.placedByKeyId, table.externalId)
      .where(sql`${table.externalId} <> ''`),
    unique("orders_additional_number").on(table.accountId, table.additionalNumber),
    index("orders_newest").on(table.accountId, table.createdAt, table.id),
    index("orders_stage").on(table.accountId, table.stage, table.createdAt, table.id),
    index("orders_client").on(table.accountId, table.clientId, table.createdAt),
    index("orders_recipient").on(table.accountId, table.recipientId, table.createdAt),
    index("orders_responsible").on(table.accountId, table.responsibleId, table.createdAt),
    index("orders_payment").on(table.accountId, table.paymentStatus, table.createdAt, table.id),
    // Also for the words that no order of the account has: without them a list reads every order to find none.
    index("orders_flow").on(table.accountId, table.flow, table.createdAt, table.id),
    index("orders_source").on(table.accountId, table.source, table.createdAt, table.id),
    index("orders_organization")
      .on(table.accountId, table.createdAt, table.id)
      .where(sql`${table.recipientKind} = 'organization'`),
    index("orders_total").on(table.accountId, table.totalMinor, table.id),
    // Compared byte by byte, so that a prefix is found whatever language the database sorts by.
    index("orders_external_id").on(table.accountId, table.externalId.op("text_pattern_ops")),
    index("orders_additional_prefix").on(table.accountId, table.additionalNumber.op("text_pattern_ops")),
    foreignKey({ columns: [table.accountId, table.clientId], foreignColumns: [clients.accountId, clients.id] }),
    foreignKey({ columns: [table.accountId, table.ordererId], foreignColumns: [clients.accountId, clients.id] }),
    foreignKey({ columns: [table.accountId, table.recipientId], foreignColumns: [clients.accountId, clients.id] }),
    foreignKey({ columns: [table.accountId, table.partnerId], foreignColumns: [clients.accountId, clients.id] }),
    foreignKey({
      columns: [table.accountId, table.responsibleId],
      foreignColumns: [employees.accountId, employees.id],
    }),
    foreignKey({ columns: [table.accountId, table.managerId], foreignColumns: [employees.accountId, employees.id] }),
    foreignKey({ columns: [table.accountId, table.contractorId], foreignColumns: [employees.accountId, employees.id] }),
    foreignKey({ columns: [table.accountId, table.placedById], foreignColumns: [employees.accountId, employees.id] }),
    foreignKey({ columns: [table.accountId, table.placedByKeyId], foreignColumns: [apiKeys.accountId, apiKeys.id] }),
    check("orders_flow", sql`${table.flow} in ('production', 'licence', 'access', 'service', 'topup')`),
    check(
      "orders_type",
      sql`${table.type} in ('regular', 'digital', 'quick', 'custom', 'topup_person', 'topup_organization')`,
    ),
    check("orders_source", sql`${table.source} in ('site', 'app', 'panel', 'api')`),
    check("orders_payment", sql`${table.paymentStatus} in ('unpaid', 'partial', 'paid')`),
    check(
      "orders_grant",
      sql`${table.grantState} in ('none', 'pending', 'waiting_stock', 'granted', 'activated', 'frozen', 'expired', 'revoked')`,
    ),
    check("orders_archive", sql`${table.archiveState} in ('none', 'preparing', 'ready', 'stale', 'failed')`),
    check("orders_recipient_kind", sql`${table.recipientKind} in ('person', 'organization')`),
    check("orders_activation", sql`not (${table.activateOnRecipient} and ${table.recipientKind} = 'organization')`),
    check("orders_received", sql`${table.receivedMinor} >= 0 and ${table.paidFromAccountMinor} >= 0`),
    check(
      "orders_stage_of_flow",
      sql`case ${table.flow}
      when 'licence' then ${table.stage} in ('NEW', 'ASSIGNED', 'AWAITING_DELIVERY', 'CONFIRMED', 'CANCELLED')
      when 'production' then true
      else ${table.stage} in ('NEW', 'DONE', 'CANCELLED') end`,
    ),
  ],
);

/** Lines are snapshots of what was sold: later changes of the catalogue do not reach them. */
export const orderLines = pgTable(
  "order_lines",
  {
    accountId: accountId(),
    id: rowId(),
    orderId: uuid("order_id").notNull(),
    position: integer("position").notNull(),
    productId: uuid("product_id"),
    itemId: uuid("item_id"),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    productName: text("product_name").notNull().default(""),
    instructions: text("instructions").notNull().default(""),
    quantity: integer("quantity").notNull(),
    unitPriceMinor: minor("unit_price_minor").notNull(),
    /** A line sum that staff typed in place of price × quantity; empty: computed. */
    typedSumMinor: minor("typed_sum_minor"),
    optionsMinor: minor("options_minor").notNull().default(0),
    sumMinor: minor("sum_minor").notNull().default(0),
    discountMinor: minor("discount_minor").notNull().default(0),
    vatBps: integer("vat_bps").notNull(),
    vatMinor: minor("vat_minor").notNull().default(0),
    grantState: text("grant_state").notNull().default("none"),
    /** Place in the queue for the item's codes, drawn at confirmation under the item's lock; empty: not queued. */
    queuePlace: bigint("queue_place", { mode: "number" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("order_lines_position").on(table.accountId, table.orderId, table.position),
    index("order_lines_item").on(table.accountId, table.itemId, table.orderId),
    index("order_lines_queue")
      .on(table.accountId, table.itemId, table.queuePlace)
      .where(sql`${table.queuePlace} is not null`),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
    foreignKey({
      columns: [table.accountId, table.itemId],
      foreignColumns: [catalogueItems.accountId, catalogueItems.id],
    }),
    check("order_lines_quantity", sql`${table.quantity} between 1 and 10000`),
    check("order_lines_price", sql`${table.unitPriceMinor} between 0 and 1000000000000`),
    check(
      "order_lines_kind",
      sql`${table.kind} in ('licence', 'licence_code', 'course_access', 'print_product', 'shop_good', 'service', 'custom', 'topup')`,
    ),
    check(
      "order_lines_grant",
      sql`${table.grantState} in ('none', 'pending', 'waiting_stock', 'granted', 'activated', 'frozen', 'expired', 'revoked')`,
    ),
  ],
);

/** Discounts applied to an order. `amountMinor` is computed by `recalculateOrder` for percentages. */
export const orderDiscounts = pgTable(
  "order_discounts",
  {
    accountId: accountId(),
    id: rowId(),
    orderId: uuid("order_id").notNull(),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    /** `order` lowers the order sum, `bonus` is credited and lowers nothing. */
    appliesTo: text("applies_to").notNull(),
    rateBps: integer("rate_bps"),
    amountMinor: minor("amount_minor").notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index("order_discounts_order").on(table.accountId, table.orderId),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
    check("order_discounts_applies", sql`${table.appliesTo} in ('order', 'bonus')`),
    check("order_discounts_rate", sql`${table.rateBps} between 0 and 10000`),
    check("order_discounts_amount", sql`${table.amountMinor} >= 0`),
  ],
);

/** Extra information as name and value [Опции], in the order it was entered. */
export const orderOptions = pgTable(
  "order_options",
  {
    accountId: accountId(),
    orderId: uuid("order_id").notNull(),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    value: text("value").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.orderId, table.position] }),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
  ],
);

/** Links between orders, kept once per pair with the lower id first. */
export const orderLinks = pgTable(
  "order_links",
  {
    accountId: accountId(),
    orderId: uuid("order_id").notNull(),
    linkedOrderId: uuid("linked_order_id").notNull(),
    kind: text("kind").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.orderId, table.linkedOrderId] }),
    index("order_links_back").on(table.accountId, table.linkedOrderId),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
    foreignKey({ columns: [table.accountId, table.linkedOrderId], foreignColumns: [orders.accountId, orders.id] }),
    check("order_links_kind", sql`${table.kind} in ('manual', 'duplicate', 'split', 'contract', 'checkout')`),
    check("order_links_pair", sql`${table.orderId} < ${table.linkedOrderId}`),
  ],
);

/** Export state per external system; written by the export use cases only. */
export const orderExports = pgTable(
  "order_exports",
  {
    accountId: accountId(),
    orderId: uuid("order_id").notNull(),
    system: text("system").notNull(),
    state: text("state").notNull(),
    remoteId: text("remote_id"),
    lastError: text("last_error"),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.orderId, table.system] }),
    foreignKey({ columns: [table.accountId, table.orderId], foreignColumns: [orders.accountId, orders.id] }),
    check("order_exports_state", sql`${table.state} in ('never', 'queued', 'sent', 'failed')`),
  ],
);
