import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { env } from "@/lib/server/env";
import { type Leased, leasedClient, waitingClient } from "./leased-client";

const STATEMENT_TIMEOUT_MS = 5_000;
/** The server cannot end a statement of a connection that was cut off; this end of it can, and within 5 s (promise C2). */
const ANSWER_TIMEOUT_MS = 4_500;
const LOCK_TIMEOUT_MS = 3_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
const ACQUIRE_TIMEOUT_MS = 3_000;

export type Database = NodePgDatabase & { $client: PoolClient };

let pool: Pool | undefined;

/**
 * The process's only pool. Leased clients get an error listener too: a connection that breaks in use must fail its
 * request, not end the process (promises 10).
 */
export function getPool(): Pool {
  if (pool) return pool;
  pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_MAX,
    connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    // Statements that do not wait for each other's answers (`Promise.all`) are sent at once, in their order.
    pipeline: true,
  });
  const ignore = () => undefined;
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return pool;
}

/** Ends the pool when the process stops. */
export async function closePool(): Promise<void> {
  await pool?.end();
  pool = undefined;
}

/** Drizzle over one leased client. Only `lib/server/context.ts` and its test counterpart call it. */
export function databaseOf(client: PoolClient): Database {
  return openDatabase(client).database;
}

/** The same for one transaction, after whose end `close` lets no statement through. */
export function openDatabase(client: PoolClient): { database: Database } & Pick<Leased, "close" | "firstFailure"> {
  const leased = leasedClient(client);
  return { ...leased, database: drizzle({ client: leased.client }) };
}

/** The same transaction, whose statements wait for what must be known first. */
export function databaseAfter(database: Database, first: Promise<unknown>): Database {
  return drizzle({ client: waitingClient(database.$client, first) });
}
