import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, createdAt, instant } from "./columns";

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
    /** Secret of the second factor (RFC 6238), encrypted; written when it is offered, in force from `totpConfirmedAt`. */
    totpCipher: bytes("totp_cipher"),
    totpConfirmedAt: instant("totp_confirmed_at"),
    /** The last time step whose code was taken: a code works once (RFC 6238 §5.2). */
    totpLastStep: bigint("totp_last_step", { mode: "number" }).notNull().default(0),
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
    /** When the second factor was given in this session; empty: not yet, or the person has none. */
    secondFactorAt: instant("second_factor_at"),
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
    /** What the link is about, encrypted: the new address of an address change. */
    detailCipher: bytes("detail_cipher"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    replacedAt: instant("replaced_at"),
  },
  (table) => [
    index("tokens_person").on(table.personId, table.purpose),
    check(
      "tokens_purpose",
      sql`${table.purpose} in ('reset_password', 'set_password', 'invitation', 'second_factor', 'change_email')`,
    ),
  ],
);

/** One-time codes that stand in for a lost second factor. New ones replace all older ones of the person. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: uuid("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Keyed hash of the code, in hexadecimal. */
    codeHash: text("code_hash").notNull(),
    createdAt: createdAt(),
    usedAt: instant("used_at"),
  },
  (table) => [unique("recovery_codes_code").on(table.personId, table.codeHash)],
);

/**
 * Every attempt to sign in as a known person, append-only: what the person sees of his own account. What an account may
 * know of its staff stands in its `events` besides.
 */
export const signIns = pgTable(
  "sign_ins",
  {
    id: uuid("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    outcome: text("outcome").notNull(),
    at: instant("at").notNull(),
    source: text("source").notNull().default(""),
    userAgent: text("user_agent").notNull().default(""),
  },
  (table) => [
    index("sign_ins_person").on(table.personId, table.at),
    index("sign_ins_age").on(table.at),
    check(
      "sign_ins_outcome",
      sql`${table.outcome} in ('signed_in', 'wrong_password', 'wrong_code', 'recovery_code', 'signed_out', 'ended')`,
    ),
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
