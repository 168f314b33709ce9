import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/**
 * Natural persons over all accounts: identity and password only, read by exact key. What a company knows of a person
 * is in `clients`, so no company can find another's.
 */
export const people = pgTable(
  "people",
  {
    id: uuid("id").primaryKey(),
    /** As first typed; what mails are sent to. */
    email: text("email").notNull(),
    /** `normalizeEmail` of the address: the identity (R-UNI-05). */
    emailKey: text("email_key").notNull().unique(),
    passwordHash: text("password_hash"),
    passwordSetAt: instant("password_set_at"),
    locale: text("locale"),
    theme: text("theme").notNull().default("system"),
    createdAt: createdAt(),
    disabledAt: instant("disabled_at"),
  },
  (table) => [
    check("people_locale", sql`${table.locale} in ('en', 'ru', 'pl')`),
    check("people_theme", sql`${table.theme} in ('light', 'dark', 'system')`),
  ],
);

/** One row per sign-in. The cookie carries only the random token; ending the row ends the session at once. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    /** SHA-256 of the cookie's token, in hexadecimal. */
    tokenHash: text("token_hash").notNull().unique(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Decides idle and total life: staff or customer (promises 9). */
    kind: text("kind").notNull(),
    /** The account in which a member of staff works at the moment; empty in the cabinet. */
    workplaceAccountId: uuid("workplace_account_id"),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** When the password was last typed; sensitive changes ask again after ten minutes. */
    passwordCheckedAt: instant("password_checked_at").notNull(),
    source: text("source").notNull().default(""),
    userAgent: text("user_agent").notNull().default(""),
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("sessions_person").on(table.personId),
    check("sessions_kind", sql`${table.kind} in ('staff', 'customer')`),
  ],
);

/** Links in mails: one purpose, one use, replaced by a newer one of the same purpose (promise A4). */
export const tokens = pgTable(
  "tokens",
  {
    id: uuid("id").primaryKey(),
    purpose: text("purpose").notNull(),
    /** SHA-256 of 256 random bits, in hexadecimal. */
    tokenHash: text("token_hash").notNull().unique(),
    /** Hash of a mailed first password, which opens the same form as the link and dies with it (promise N7). */
    secretHash: text("secret_hash"),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    accountId: uuid("account_id"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    replacedAt: instant("replaced_at"),
  },
  (table) => [
    index("tokens_person").on(table.personId, table.purpose),
    check("tokens_purpose", sql`${table.purpose} in ('reset_password', 'set_password', 'invitation')`),
  ],
);

/** Where a party has something to see: employee and client by person, recipient organisation by its own account. */
export const dealings = pgTable(
  "dealings",
  {
    partyKind: text("party_kind").notNull(),
    partyId: uuid("party_id").notNull(),
    accountId: uuid("account_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.partyKind, table.partyId, table.accountId] }),
    check("dealings_kind", sql`${table.partyKind} in ('employee', 'client', 'account')`),
  ],
);

/** Counters of attempts for sign-in, reset and public forms. A row older than its window means nothing and may be deleted. */
export const limits = pgTable(
  "limits",
  {
    kind: text("kind").notNull(),
    /** Hash of what is counted: an address, a source, an inviter. */
    subject: text("subject").notNull(),
    count: integer("count").notNull(),
    windowStartedAt: instant("window_started_at").notNull(),
    blockedUntil: instant("blocked_until"),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subject] })],
);
