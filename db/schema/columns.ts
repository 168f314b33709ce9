import { bigint, customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** An instant, UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** An amount in minor units of the row's currency. */
export const minor = (name: string) => bigint(name, { mode: "number" });

/** The tenant every row of a tenant table belongs to (design 2). */
export const accountId = () => uuid("account_id").notNull();

/** UUIDv7 made by the program; together with the account it is the primary key. */
export const rowId = () => uuid("id").notNull();

export const createdAt = () => instant("created_at").notNull();

/** Bytes: what is encrypted, or a keyed hash. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
