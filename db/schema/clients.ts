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
  uuid,
} from "drizzle-orm/pg-core";
import { accountId, createdAt, instant, rowId } from "./columns";

/**
 * Whom a company sells to: persons and organisations, with what this company knows of them. For a person `name` is
 * "first last", for an organisation its name; both are what search looks at.
 */
export const clients = pgTable(
  "clients",
  {
    accountId: accountId(),
    id: rowId(),
    /** The number people use; one series per account for persons and organisations. */
    number: bigint("number", { mode: "number" }).notNull(),
    kind: text("kind").notNull(),
    personId: uuid("person_id"),
    name: text("name").notNull().default(""),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    email: text("email").notNull().default(""),
    phone: text("phone").notNull().default(""),
    locale: text("locale").notNull(),
    notes: text("notes").notNull().default(""),
    blockedAt: instant("blocked_at"),
    registeredById: uuid("registered_by_id"),
    createdAt: createdAt(),
    /** Set by the mail dispatcher after a hard bounce or a complaint: no more mail to this address (promise N8). */
    mailStoppedAt: instant("mail_stopped_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("clients_number").on(table.accountId, table.number),
    unique("clients_person").on(table.accountId, table.personId),
    index("clients_newest").on(table.accountId, table.createdAt, table.id),
    check(
      "clients_kind",
      sql`(${table.kind} = 'person' and ${table.personId} is not null) or (${table.kind} = 'organization' and ${table.personId} is null)`,
    ),
    check("clients_locale", sql`${table.locale} in ('en', 'ru', 'pl')`),
  ],
);

/** The legal side of a client that is an organisation; same id as its client. */
export const organizations = pgTable(
  "organizations",
  {
    accountId: accountId(),
    id: rowId(),
    legalName: text("legal_name").notNull().default(""),
    taxNumber: text("tax_number").notNull().default(""),
    registrationNumber: text("registration_number").notNull().default(""),
    address: text("address").notNull().default(""),
    /** The account that this organisation is, when it sells with Kontor itself: its staff see our orders under Incoming. */
    ownAccountId: uuid("own_account_id"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("organizations_own_account").on(table.accountId, table.ownAccountId),
    foreignKey({ columns: [table.accountId, table.id], foreignColumns: [clients.accountId, clients.id] }),
  ],
);

/** Persons who belong to an organisation and what they see of its orders (R-UNI-27). */
export const memberships = pgTable(
  "memberships",
  {
    accountId: accountId(),
    id: rowId(),
    organizationId: uuid("organization_id").notNull(),
    clientId: uuid("client_id").notNull(),
    level: text("level").notNull(),
    /** May spend the organisation's balance: a right of its own (promise R6). */
    spendsBalance: boolean("spends_balance").notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("memberships_member").on(table.accountId, table.organizationId, table.clientId),
    index("memberships_client").on(table.accountId, table.clientId),
    foreignKey({
      columns: [table.accountId, table.organizationId],
      foreignColumns: [organizations.accountId, organizations.id],
    }),
    foreignKey({ columns: [table.accountId, table.clientId], foreignColumns: [clients.accountId, clients.id] }),
    check("memberships_level", sql`${table.level} in ('administrator', 'supervisor', 'manager', 'guest')`),
  ],
);

/** Groups of clients, for availability of products and later for prices. */
export const clientGroups = pgTable(
  "client_groups",
  { accountId: accountId(), id: rowId(), name: text("name").notNull(), createdAt: createdAt() },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("client_groups_name").on(table.accountId, table.name),
  ],
);

export const clientGroupMembers = pgTable(
  "client_group_members",
  { accountId: accountId(), groupId: uuid("group_id").notNull(), clientId: uuid("client_id").notNull() },
  (table) => [
    primaryKey({ columns: [table.accountId, table.groupId, table.clientId] }),
    index("client_group_members_client").on(table.accountId, table.clientId),
    foreignKey({
      columns: [table.accountId, table.groupId],
      foreignColumns: [clientGroups.accountId, clientGroups.id],
    }),
    foreignKey({ columns: [table.accountId, table.clientId], foreignColumns: [clients.accountId, clients.id] }),
  ],
);
