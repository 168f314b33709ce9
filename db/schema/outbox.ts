import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { accountId, bytes, createdAt, instant, rowId } from "./columns";

/**
 * History and audit: one append-only row per change, in the change's own transaction. Written by `recordEvent` only; the
 * app's role may neither update nor delete. `data` holds before and after; fields may be added, never renamed.
 */
export const events = pgTable(
  "events",
  {
    accountId: accountId(),
    id: rowId(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** For orders: the version the change made. Tells the order of events of one subject. */
    sequence: integer("sequence").notNull().default(0),
    type: text("type").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    /** Where the actor was: the address given by the trusted proxy; empty for jobs and for what was done before it was kept. */
    source: text("source").notNull().default(""),
    /** The stage of the order at that moment; empty for other subjects. */
    stage: text("stage").notNull().default(""),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
    visibleToCustomer: boolean("visible_to_customer").notNull(),
    /** Part of the audit (promise V1): money, rights, sign-ins, code views, keys, files, exports, deletions. */
    audited: boolean("audited").notNull().default(false),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index("events_subject").on(table.accountId, table.subjectKind, table.subjectId, table.at),
    index("events_audit").on(table.accountId, table.at, table.id).where(sql`${table.audited}`),
    index("events_audit_actor").on(table.accountId, table.actorId, table.at, table.id).where(sql`${table.audited}`),
    index("events_audit_subject").on(table.accountId, table.subjectId, table.at, table.id).where(sql`${table.audited}`),
    index("events_audit_type").on(table.accountId, table.type, table.at, table.id).where(sql`${table.audited}`),
    index("events_audit_source").on(table.accountId, table.source, table.at, table.id).where(sql`${table.audited}`),
  ],
);

/**
 * Messages that must leave. Written with their cause in one transaction, sent by `dispatch-outbox`. `dueAt` is set while
 * there is something to do and empty afterwards, so the partial index is the backlog; a growing one means the
 * dispatcher or the provider is down.
 */
export const outbox = pgTable(
  "outbox",
  {
    accountId: accountId(),
    /** For life; the provider's idempotency key (promise N2). */
    id: rowId(),
    kind: text("kind").notNull(),
    /** Same key, same message: makes "once per cause" a constraint. */
    dedupeKey: text("dedupe_key").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    eventId: uuid("event_id"),
    recipientEmail: text("recipient_email").notNull(),
    recipientName: text("recipient_name").notNull().default(""),
    locale: text("locale").notNull(),
    /** Ids and plain facts the template needs; never a code, a password or a link. */
    props: jsonb("props").$type<Record<string, unknown>>().notNull(),
    subjectLine: text("subject_line"),
    /** The rendered message, encrypted; fixed at the first attempt, so every retry is identical. */
    bodyCipher: bytes("body_cipher"),
    state: text("state").notNull().default("waiting"),
    dueAt: instant("due_at"),
    /** Not sent after this moment, only listed (promise N5). */
    usefulUntil: instant("useful_until").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** First attempt that the provider may have accepted; empty while every attempt was certainly refused (promise N2). */
    firstAttemptAt: instant("first_attempt_at"),
    leasedUntil: instant("leased_until"),
    leaseToken: uuid("lease_token"),
    sentAt: instant("sent_at"),
    providerId: text("provider_id"),
    lastError: text("last_error"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("outbox_dedupe").on(table.accountId, table.dedupeKey),
    index("outbox_due").on(table.accountId, table.dueAt).where(sql`${table.dueAt} is not null`),
    index("outbox_subject").on(table.accountId, table.subjectKind, table.subjectId, table.createdAt),
    check(
      "outbox_state",
      sql`${table.state} in ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'expired', 'stopped')`,
    ),
    check("outbox_due_state", sql`(${table.dueAt} is not null) = (${table.state} in ('waiting', 'sending'))`),
  ],
);

/** Answers kept for repeated commands, in the command's own transaction, for 30 days (promise M4). */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    accountId: accountId(),
    /** Who sent it: "apiKey:<id>" or "employee:<id>". */
    caller: text("caller").notNull(),
    key: text("key").notNull(),
    operation: text("operation").notNull(),
    /** SHA-256 of the canonical content, in hexadecimal. */
    contentHash: text("content_hash").notNull(),
    status: integer("status").notNull(),
    answer: jsonb("answer").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.caller, table.key] }),
    index("idempotency_keys_age").on(table.accountId, table.createdAt),
  ],
);
