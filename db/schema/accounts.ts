import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { clients } from "./clients";
import { accountId, createdAt, instant, rowId } from "./columns";

/** Selling companies, the tenants. Written by `createAccount` and the settings; read in every transaction of the account. */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    /** Kind of business, which decides what the dashboard offers first. */
    business: text("business").notNull(),
    currency: text("currency").notNull(),
    timeZone: text("time_zone").notNull(),
    locale: text("locale").notNull(),
    defaultVatBps: integer("default_vat_bps").notNull().default(0),
    vatIncluded: boolean("vat_included").notNull().default(true),
    /** Name in the From header of the account's mails. */
    mailName: text("mail_name").notNull(),
    /** Where answers to the account's mails go; empty: nowhere. */
    mailReplyTo: text("mail_reply_to").notNull().default(""),
    /** Whether administrators and those who may credit money must sign in with a second factor (promises 9). */
    secondFactorRequired: boolean("second_factor_required").notNull().default(false),
    /** The most one client's files may take together. */
    clientFilesMaxBytes: bigint("client_files_max_bytes", { mode: "number" }).notNull().default(5_368_709_120),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    check("accounts_locale", sql`${table.locale} in ('en', 'ru', 'pl')`),
    check("accounts_business", sql`${table.business} in ('distribution', 'print', 'learning', 'hosting', 'school')`),
    check("accounts_vat", sql`${table.defaultVatBps} between 0 and 10000`),
  ],
);

/** Staff of an account. `functions` holds only what differs from the role; fields may be added, never renamed. */
export const employees = pgTable(
  "employees",
  {
    accountId: accountId().references(() => accounts.id),
    id: rowId(),
    personId: uuid("person_id").notNull(),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    email: text("email").notNull(),
    role: text("role").notNull(),
    functions: jsonb("functions").$type<Record<string, boolean>>().notNull().default({}),
    state: text("state").notNull(),
    invitedById: uuid("invited_by_id"),
    createdAt: createdAt(),
    disabledAt: instant("disabled_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("employees_person").on(table.accountId, table.personId),
    check("employees_role", sql`${table.role} in ('administrator', 'operator', 'contractor', 'accountant')`),
    check("employees_state", sql`${table.state} in ('invited', 'active', 'disabled')`),
  ],
);

/** Keys of external systems. The key itself is never stored; it is found by its hash through `find_api_key`. */
export const apiKeys = pgTable(
  "api_keys",
  {
    accountId: accountId().references(() => accounts.id),
    id: rowId(),
    name: text("name").notNull(),
    /** The visible beginning of the key, to tell keys apart. */
    prefix: text("prefix").notNull(),
    /** SHA-256 of the key, in hexadecimal. */
    keyHash: text("key_hash").notNull(),
    functions: text("functions").array().notNull(),
    /** Which orders it reaches: all of the account, or those it made itself. */
    scope: text("scope").notNull().default("all"),
    createdById: uuid("created_by_id").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    lastUsedAt: instant("last_used_at"),
    /** Where the last call came from, as the trusted proxy says. */
    lastUsedSource: text("last_used_source").notNull().default(""),
    /** The key that this one replaces; the old one works until its own end, so that a system can change over. */
    replacesId: uuid("replaces_id"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("api_keys_hash").on(table.accountId, table.keyHash),
    index("api_keys_by_hash").on(table.keyHash),
    check("api_keys_scope", sql`${table.scope} in ('all', 'own')`),
    foreignKey({ columns: [table.accountId, table.replacesId], foreignColumns: [table.accountId, table.id] }),
    foreignKey({ columns: [table.accountId, table.createdById], foreignColumns: [employees.accountId, employees.id] }),
  ],
);

/**
 * Bank requisites: of a client's organisation, or the account's own when `clientId` is empty.
 */
export const requisites = pgTable(
  "requisites",
  {
    accountId: accountId().references(() => accounts.id),
    id: rowId(),
    clientId: uuid("client_id"),
    title: text("title").notNull(),
    holder: text("holder").notNull(),
    bankName: text("bank_name").notNull().default(""),
    accountNumber: text("account_number").notNull(),
    bic: text("bic").notNull().default(""),
    correspondentAccount: text("correspondent_account").notNull().default(""),
    createdAt: createdAt(),
    archivedAt: instant("archived_at"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index("requisites_client").on(table.accountId, table.clientId),
    foreignKey({ columns: [table.accountId, table.clientId], foreignColumns: [clients.accountId, clients.id] }),
  ],
);
