import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { urlFor } from "@/scripts/launcher/roles.mjs";

/**
 * The second line of defence in action (design 2): rows of two accounts in every table of tenants, looked at as the app's
 * role. The tables come from the live catalogue, so a new one is looked at from its first day.
 */
const GLOBAL_WITH_ACCOUNT = ["dealings", "sessions", "tokens", "limits"]; // See schema.test.ts.
const TABLES = `
  select c.relname as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped)
    and c.relname <> all($1) order by c.relname`;
/** What a row cannot do without, and that nobody fills in for it. */
const COLUMNS = `
  select a.attrelid::regclass::text as table, a.attname as column, t.typname as type from pg_attribute a
  join pg_type t on t.oid = a.atttypid
  where a.attrelid = any($1::regclass[]) and a.attnum > 0 and not a.attisdropped and a.attname <> 'account_id'
    and a.attnotnull and not a.atthasdef and a.attidentity = ''`;
const CHECKS = `
  select conrelid::regclass::text as table, conname as name from pg_constraint
  where contype = 'c' and conrelid = any($1::regclass[]) and coninhcount = 0`;
const VALUES: Record<string, string> = {
  uuid: "gen_random_uuid()",
  text: "'x'",
  varchar: "'x'",
  bpchar: "'x'",
  int2: "1",
  int4: "1",
  int8: "1",
  numeric: "1",
  bool: "false",
  timestamptz: "now()",
  date: "current_date",
  jsonb: "'{}'",
  _text: "'{}'",
  _uuid: "'{}'",
  bytea: "'x'",
};

const [mine, theirs] = [newId(), newId()];
let client: pg.Client;
let tables: string[];
let required: { table: string; column: string; type: string }[];

/** One transaction that is rolled back. Rules between rows are out of the way in it: only row security stands. */
beforeAll(async () => {
  const cluster = new URL(process.env.KONTOR_TEST_CLUSTER_URL ?? "");
  const [user, password] = [decodeURIComponent(cluster.username), decodeURIComponent(cluster.password)];
  const database = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  client = new pg.Client({ connectionString: urlFor(cluster.href, user, password, database) });
  await client.connect();
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  const found = await client.query<{ name: string }>(TABLES, [GLOBAL_WITH_ACCOUNT]);
  tables = found.rows.map(({ name }) => name);
  required = (await client.query<(typeof required)[number]>(COLUMNS, [tables])).rows;
  const checks = await client.query<{ table: string; name: string }>(CHECKS, [tables]);
  for (const { table, name } of checks.rows) await client.query(`alter table ${table} drop constraint "${name}"`);
  for (const table of tables) for (const account of [mine, theirs]) await client.query(insertInto(table, account));
});

afterAll(async () => {
  await client.query("rollback");
  await client.end();
});

function insertInto(table: string, account: string): string {
  const columns = required.filter((column) => column.table === table);
  const values = columns.map(({ column, type }) => {
    const value = VALUES[type];
    if (!value) throw new Error(`${table}.${column}: say in VALUES what a ${type} may be.`);
    return value;
  });
  const names = ["account_id", ...columns.map(({ column }) => `"${column}"`)];
  return `insert into ${table} (${names.join()}) values (${[`'${account}'`, ...values].join()})`;
}

/** As the app, in an account or in none; what it did is undone. */
async function asApp<T>(account: string | null, work: () => Promise<T>): Promise<T> {
  await client.query("savepoint before");
  await client.query("set local role kontor_app");
  if (account) await client.query("select set_config('app.account_id', $1, true)", [account]);
  try {
    return await work();
  } finally {
    await client.query("rollback to savepoint before");
  }
}

/** The answer of the database to every table: what it gives, or why not. */
async function ofEach(account: string | null, statement: (table: string) => string): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const table of tables) {
    answers[table] = await asApp(account, () =>
      client.query(statement(table)).then(
        ({ rows, rowCount }) => (rows[0] ? JSON.stringify(rows[0]) : `${rowCount} rows`),
        (error: pg.DatabaseError) => error.message.replace(/table "?\w+"?$/, "table …"),
      ),
    );
  }
  return answers;
}

const others = (answers: Record<string, string>, expected: readonly string[]) =>
  Object.entries(answers).filter(([, answer]) => !expected.includes(answer));
const NOT_ALLOWED = "permission denied for table …";
const OF_ANOTHER = "new row violates row-level security policy for table …";

describe("P-R8 every tenant table, as the app", () => {
  test("holds rows of two accounts here", async () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(tables).toContain("orders");
    for (const table of tables) {
      const { rows } = await client.query(
        `select count(*)::int as found from ${table} where account_id in ('${mine}', '${theirs}')`,
      );
      expect(rows, table).toEqual([{ found: 2 }]);
    }
  });

  test("shows nothing while no account is set", async () => {
    const seen = await ofEach(null, (table) => `select count(*)::int as seen from ${table}`);
    expect(others(seen, ['{"seen":0}'])).toEqual([]);
  });

  test("shows the rows of the account that is set, and no others", async () => {
    const seen = await ofEach(
      mine,
      (table) => `select count(*)::int as seen, bool_and(account_id = '${mine}') as mine from ${table}`,
    );
    expect(others(seen, ['{"seen":1,"mine":true}'])).toEqual([]);
  });

  test("takes no row while no account is set, nor one of another account", async () => {
    const refusals = [NOT_ALLOWED, OF_ANOTHER];
    expect(others(await ofEach(null, (table) => insertInto(table, mine)), refusals)).toEqual([]);
    const answers = await ofEach(mine, (table) => insertInto(table, theirs));
    expect(others(answers, refusals)).toEqual([]);
    // Nearly all of them may grow: it is row security that says no.
    expect(others(answers, [NOT_ALLOWED]).length).toBeGreaterThan(20);
  });

  test("has no row of another account to change, to give away or to delete", async () => {
    const change = await ofEach(
      mine,
      (table) => `update ${table} set account_id = account_id where account_id = '${theirs}'`,
    );
    expect(others(change, [NOT_ALLOWED, "0 rows"])).toEqual([]);
    const give = await ofEach(mine, (table) => `update ${table} set account_id = '${theirs}'`);
    expect(others(give, [NOT_ALLOWED, OF_ANOTHER])).toEqual([]);
    const remove = await ofEach(mine, (table) => `delete from ${table} where account_id = '${theirs}'`);
    expect(others(remove, [NOT_ALLOWED, "0 rows"])).toEqual([]);
  });
});
