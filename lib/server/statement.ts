import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { getTableColumns } from "drizzle-orm/utils";
import type { PoolClient } from "pg";
import type { Database } from "@/db/client";
import type { ReadContext, Reader, Transaction, WriteContext } from "./context";

/** Rows of one statement for which a text is kept: a form rarely has more. */
const KEPT_ROWS_MAX = 20;
/** Ids and instants belong to one caller; a text that is used for all callers must hold none. */
const OWN_VALUE = /^([0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d{2}-\d{2}T)/;

/** Stands for each value until the statement is asked. */
export type Given<P> = { [K in keyof P & string]: Placeholder<K> };
type Prepared<R> = { execute: (values: Record<string, unknown>) => Promise<R>; getQuery: () => { params: unknown[] } };
type Preparable<R> = { prepare: (name: string) => Prepared<R> };
type Row = Record<string, unknown>;

/**
 * A query of a hot path. drizzle writes its text once per process; after that only values travel, which spares most of
 * what a query costs here. Asked in the transaction of `ctx`, like any other.
 *
 *   const termsOf = reading<{ accountId: string }>()((db, { accountId }) =>
 *     db.select({ currency: accounts.currency }).from(accounts).where(eq(accounts.id, accountId)));
 *   const [terms] = await termsOf(ctx, { accountId });
 *
 * Lists are asked with `= any(…)`, because the text is the same for every length.
 *
 * @throws TypeError on first use when an id or an instant stands in the text itself
 */
export function reading<P extends Row>() {
  return <R>(build: (db: Reader, given: Given<P>) => Preparable<R>) => {
    const prepared = once(() => preparedFrom(build(workbench, placeholders<P>())));
    return (ctx: ReadContext, values: P): Promise<R> => ask(ctx.db, prepared(), values);
  };
}

/** The same for a statement that writes. */
export function writing<P extends Row>() {
  return <R>(build: (tx: Transaction, given: Given<P>) => Preparable<R>) => {
    const prepared = once(() => preparedFrom(build(workbench, placeholders<P>())));
    return (ctx: WriteContext, values: P): Promise<R> => ask(ctx.tx, prepared(), values);
  };
}

/**
 * Inserts rows of one table, any number in one statement. `fixed` are columns whose value is an expression, the same for
 * every row; `returning` is what is answered of each.
 */
export function inserting<
  T extends PgTable,
  X extends Record<string, SQL> = Record<never, SQL>,
  F extends Record<string, PgColumn> = Record<never, PgColumn>,
>(table: T, { fixed, returning }: { fixed?: X; returning?: F } = {}) {
  const columns = getTableColumns(table) as Record<string, PgColumn>;
  const kept = new Map<string, Prepared<unknown>>();
  type Returned = { [K in keyof F]: F[K]["_"]["notNull"] extends true ? F[K]["_"]["data"] : F[K]["_"]["data"] | null };

  return async (ctx: WriteContext, rows: readonly Omit<T["$inferInsert"], keyof X>[]): Promise<Returned[]> => {
    if (rows.length === 0) return [];
    const given = rows.map((row) => Object.entries(row).filter(([, value]) => value !== undefined));
    const key = given.map((cells) => cells.map(([name]) => name).join()).join(";");
    const prepared = kept.get(key) ?? preparedFrom(insertOf(given));
    if (rows.length <= KEPT_ROWS_MAX) kept.set(key, prepared);
    const values = given.flatMap((cells, index) =>
      cells.map(([name, value]) => [`${index}.${name}`, encoded(columns[name], value)]),
    );
    return (await ask(ctx.tx, prepared, Object.fromEntries(values))) as Returned[];
  };

  function insertOf(given: readonly (readonly [string, unknown][])[]): Preparable<unknown> {
    const rows = given.map((cells, index) => ({
      ...Object.fromEntries(cells.map(([name]) => [name, sql`${sql.placeholder(`${index}.${name}`)}`])),
      ...fixed,
    }));
    const insert = workbench.insert(table).values(rows as T["$inferInsert"][]);
    return returning ? insert.returning(returning) : insert;
  }
}

/** Builds texts and is never asked anything. */
const workbench: Database = drizzle({ client: {} as PoolClient });

function placeholders<P>(): Given<P> {
  return new Proxy({} as Given<P>, { get: (_, name) => sql.placeholder(String(name)) });
}

function preparedFrom<R>(statement: Preparable<R>): Prepared<R> {
  // The connection gives it its name, like every statement that comes often (`db/leased-client.ts`).
  const prepared = statement.prepare("");
  const own = prepared.getQuery().params.find((value) => value instanceof Date || OWN_VALUE.test(String(value)));
  if (own !== undefined) throw new TypeError("a value of one caller stands in a statement that is kept for all");
  return prepared;
}

/** drizzle binds a prepared statement to one connection; here it is lent to the connection of the transaction. */
function ask<R>(db: Reader, prepared: Prepared<R>, values: Row): Promise<R> {
  const { $client } = db as Database;
  return Object.assign(Object.create(prepared) as Prepared<R>, { client: $client }).execute(values);
}

function encoded(column: PgColumn | undefined, value: unknown): unknown {
  if (!column) throw new TypeError("there is no such column");
  return value === null ? null : column.mapToDriverValue(value);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
