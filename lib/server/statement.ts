import { type DriverValueEncoder, DrizzleQueryError, Param, Placeholder, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { getTableColumns } from "drizzle-orm/utils";
import type { PoolClient, QueryConfig } from "pg";
import type { Database } from "@/db/client";
import type { ReadContext, Reader, Transaction, WriteContext } from "./context";
import { rowReader, type Selected } from "./row-reader";

/** Rows of one statement for which a text is kept: a form rarely has more. */
const KEPT_ROWS_MAX = 20;
/** Ids and instants belong to one caller; a text that is used for all callers must hold none. */
const OWN_VALUE = /^([0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d{2}-\d{2}T)/;

/** Stands for each value until the statement is asked. */
export type Given<P> = { [K in keyof P & string]: Placeholder<K> };
type Preparable<R> = { prepare: (name: string) => { execute: () => Promise<R> } };
type Row = Record<string, unknown>;
/** A statement of which everything is known but the values, which are read from `G`. `R`: what it answers. */
type Kept<R, G> = { query: QueryConfig; values: ((given: G) => unknown)[]; answer: (rows: unknown[][]) => R };

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
 * @throws TypeError on first use when an id or an instant stands in the statement itself
 */
export function reading<P extends Row>() {
  return <R>(build: (db: Reader, given: Given<P>) => Preparable<R>) => {
    const kept = once(() => keep(build(workbench, placeholders<P>()), byName));
    return (ctx: ReadContext, values: P): Promise<R> => ask(ctx.db, kept(), values);
  };
}

/** The same for a query that comes in some few shapes, a text for each: lists are read in several orders, for example. */
export function readingIn<S extends object, P extends Row>() {
  return <R>(build: (db: Reader, given: Given<P>, shape: S) => Preparable<R>) => {
    const known = new Map<string, Kept<R, Row>>();
    return (ctx: ReadContext, shape: S, values: P): Promise<R> => {
      const key = JSON.stringify(shape);
      const kept = known.get(key) ?? keep(build(workbench, placeholders<P>(), shape), byName);
      known.set(key, kept);
      return ask(ctx.db, kept, values);
    };
  };
}

/** The same for a statement that writes. */
export function writing<P extends Row>() {
  return <R>(build: (tx: Transaction, given: Given<P>) => Preparable<R>) => {
    const kept = once(() => keep(build(workbench, placeholders<P>()), byName));
    return (ctx: WriteContext, values: P): Promise<R> => ask(ctx.tx, kept(), values);
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
  type Given = readonly Omit<T["$inferInsert"], keyof X>[];
  type Returned = { [K in keyof F]: F[K]["_"]["notNull"] extends true ? F[K]["_"]["data"] : F[K]["_"]["data"] | null };
  const known = new Map<string, Kept<Returned[], Given>>();

  return async (ctx: WriteContext, rows: Given): Promise<Returned[]> => {
    if (rows.length === 0) return [];
    const names = rows.map(namesOf);
    const key = names.join(";");
    const kept = known.get(key) ?? keep(insertOf(names), ofRow);
    if (rows.length <= KEPT_ROWS_MAX) known.set(key, kept);
    return ask(ctx.tx, kept, rows);
  };

  function insertOf(names: readonly string[][]): Preparable<Returned[]> {
    const rows = names.map((ofOne, index) => ({
      ...Object.fromEntries(ofOne.map((name) => [name, sql`${sql.placeholder(`${index}.${name}`)}`])),
      ...fixed,
    }));
    const insert = workbench.insert(table).values(rows as T["$inferInsert"][]);
    return (returning ? insert.returning(returning) : insert) as Preparable<unknown> as Preparable<Returned[]>;
  }

  /** The value of one column of one row, as the column writes it. */
  function ofRow(place: string): (rows: Given) => unknown {
    const [index = "", name = ""] = place.split(".");
    const column = columns[name];
    if (!column) throw new TypeError(`there is no column ${name}`);
    const at = Number(index);
    return (rows) => encoded(column, (rows[at] as Row)[name]);
  }
}

function namesOf(row: object): string[] {
  return Object.keys(row).filter((name) => (row as Row)[name] !== undefined);
}

/** Builds texts and is never asked anything. */
const workbench: Database = drizzle({ client: {} as PoolClient });

function placeholders<P>(): Given<P> {
  return new Proxy({} as Given<P>, { get: (_, name) => sql.placeholder(String(name)) });
}

/** What drizzle prepares, as its driver would use it; there it is bound to one connection. */
type Prepared = {
  getQuery: () => { params: unknown[] };
  queryConfig: QueryConfig;
  fields?: Selected[];
  joinsNotNullableMap?: Record<string, boolean>;
};

/** `reads` says how the value of a placeholder is read from what the statement is asked with. */
function keep<R, G>(statement: Preparable<R>, reads: (placeholder: string) => (given: G) => unknown): Kept<R, G> {
  // The connection gives it its name, like every statement that comes often (`db/leased-client.ts`).
  const prepared = statement.prepare("") as unknown as Prepared;
  const { fields, joinsNotNullableMap, queryConfig } = prepared;
  const read = fields ? rowReader(fields, joinsNotNullableMap) : undefined;
  const values = prepared.getQuery().params.map((param) => {
    if (param instanceof Placeholder) return reads(param.name);
    if (!(param instanceof Param && param.value instanceof Placeholder)) return sameForAll(param);
    const value = reads(param.value.name);
    return (given: G) => encoded(param.encoder, value(given));
  });
  return { query: queryConfig, values, answer: (rows) => (read ? rows.map(read) : undefined) as R }; // As drizzle's types have it.
}

function byName(placeholder: string): (given: Row) => unknown {
  return (given) => given[placeholder];
}

function sameForAll(value: unknown): () => unknown {
  if (value instanceof Date || OWN_VALUE.test(String(value)))
    throw new TypeError("a value of one caller stands in a statement that is kept for all");
  return () => value;
}

async function ask<R, G>(db: Reader, { query, values, answer }: Kept<R, G>, given: G): Promise<R> {
  const { $client } = db as Database;
  const sent = values.map((value) => value(given));
  try {
    const { rows } = await $client.query({ ...query }, sent);
    return answer(rows);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new DrizzleQueryError(query.text, sent, error); // As every other statement tells its failure.
  }
}

function encoded(column: DriverValueEncoder<unknown, unknown>, value: unknown): unknown {
  return value === null ? null : column.mapToDriverValue(value);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
