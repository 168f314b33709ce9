import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/**
 * The tenancy rule (design 2), read from the live catalogue: what the migrations made, not what the code says.
 * Global tables are few and are read by exact key; those that name an account stand here with the reason.
 */
const GLOBAL_WITH_ACCOUNT = [
  "dealings", // where a party has something to see: asked before an account is known
  "sessions", // the account somebody works in at the moment
  "tokens", // a link in a mail names the account it is for
  "limits", // counters of attempts, before anybody is known
];
const NEVER_CHANGED = ["events"];

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
});

afterAll(() => client.end());

async function names(sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select name from (${sql}) found order by name`, values);
  return rows.map((row) => row.name);
}

/** Tables of tenants: in `public`, with an account_id, and not among the global ones. */
const TENANT_TABLES = `
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped)
    and c.relname <> all($1)`;
/** Columns of a key or constraint by name, in their order. */
const COLUMNS = (keys: string, table: string) => `(
  select array_agg(a.attname::text order by k.place) from unnest(${keys}) with ordinality k (attnum, place)
  join pg_attribute a on a.attrelid = ${table} and a.attnum = k.attnum)`;

describe("P-R8 every tenant table", () => {
  test("is found at all", async () => {
    const found = await names(`select relname as name from (${TENANT_TABLES}) t`, [GLOBAL_WITH_ACCOUNT]);
    expect(found.length).toBeGreaterThan(10);
    expect(found).toContain("orders");
  });

  test("has row security enabled and forced, with a policy for the app", async () => {
    const open = await names(
      `select relname as name from (${TENANT_TABLES}) t
       where not relrowsecurity or not relforcerowsecurity or not exists (
         select 1 from pg_policy p where p.polrelid = t.oid and 'kontor_app'::regrole = any(p.polroles)
           and pg_get_expr(p.polqual, p.polrelid) like '%app.account_id%'
           and pg_get_expr(p.polwithcheck, p.polrelid) like '%app.account_id%')`,
      [GLOBAL_WITH_ACCOUNT],
    );
    expect(open).toEqual([]);
  });

  test("has no policy that lets the app see more than its account", async () => {
    const wide = await names(
      `select relname || ': ' || polname as name from (${TENANT_TABLES}) t join pg_policy p on p.polrelid = t.oid
       where ('kontor_app'::regrole = any(p.polroles) or 0 = any(p.polroles))
         and coalesce(pg_get_expr(p.polqual, p.polrelid), '') not like '%app.account_id%'
         and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') not like '%app.account_id%'`,
      [GLOBAL_WITH_ACCOUNT],
    );
    expect(wide).toEqual([]);
  });

  test("has a primary key that begins with the account", async () => {
    const wrong = await names(
      `select relname as name from (${TENANT_TABLES}) t where not exists (
         select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'p'
           and (${COLUMNS("c.conkey", "c.conrelid")})[1] = 'account_id')`,
      [GLOBAL_WITH_ACCOUNT],
    );
    expect(wrong).toEqual([]);
  });

  test("is unique only within the account", async () => {
    const wrong = await names(
      `select relname || ': ' || i.indexrelid::regclass as name from (${TENANT_TABLES}) t
       join pg_index i on i.indrelid = t.oid and i.indisunique
       where array_position(${COLUMNS("i.indkey::int2[]", "i.indrelid")}, 'account_id') is null`,
      [GLOBAL_WITH_ACCOUNT],
    );
    expect(wrong).toEqual([]);
  });

  test("P-R6 points to another tenant table only together with the account", async () => {
    const wrong = await names(
      `select t.relname || ': ' || c.conname as name from (${TENANT_TABLES}) t
       join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
       join (${TENANT_TABLES}) target on target.oid = c.confrelid
       where not exists (
         select 1 from unnest(c.conkey, c.confkey) pair (own, other)
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.own and a.attname = 'account_id'
         join pg_attribute b on b.attrelid = c.confrelid and b.attnum = pair.other and b.attname = 'account_id')`,
      [GLOBAL_WITH_ACCOUNT],
    );
    expect(wrong).toEqual([]);
  });

  test("never forgets what it points to", async () => {
    const setNull = "select conname as name from pg_constraint where contype = 'f' and confdeltype in ('n', 'd')";
    expect(await names(setNull)).toEqual([]);
  });
});

describe("P-R8 the app's roles", () => {
  test("are bound by row security, cannot sign in, and own nothing", async () => {
    const { rows } = await client.query(
      `select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname in ('kontor_app', 'kontor_sweep') order by rolname`,
    );
    const bound = {
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
      rolcreatedb: false,
    };
    expect(rows).toEqual([
      { rolname: "kontor_app", ...bound, owned: 0 },
      { rolname: "kontor_sweep", ...bound, owned: 0 },
    ]);
  });

  test("see nothing while no account is set, and nothing at all without a role", async () => {
    const web = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await web.connect();
    try {
      await expect(web.query("select 1 from orders")).rejects.toThrow("permission denied");
      await web.query("set role kontor_app");
      expect((await web.query("select count(*)::int as seen from orders")).rows).toEqual([{ seen: 0 }]);
    } finally {
      await web.end();
    }
  });

  // The age of a kept answer is when it is due.
  test("sweeps may read which account has something due, and nothing more", async () => {
    // The age of an answer kept for repeats is when it is due.
    const readable = await names(
      `select table_name || '.' || column_name as name from information_schema.column_privileges
       where grantee = 'kontor_sweep' and column_name not in ('account_id', 'due_at')
        and not (table_name = 'idempotency_keys' and column_name = 'created_at')`,
    );
    expect(readable).toEqual([]);
  });

  test.for(NEVER_CHANGED)("P-V1 %s can only grow", async (table) => {
    for (const privilege of ["update", "delete", "truncate"]) {
      const { rows } = await client.query("select has_table_privilege('kontor_app', $1::regclass, $2) as may", [
        table,
        privilege,
      ]);
      expect(rows, privilege).toEqual([{ may: false }]);
    }
  });
});

describe("what row security can use an index for", () => {
  test("there are no enum types: their comparison is not leakproof", async () => {
    expect(await names("select typname as name from pg_type where typtype = 'e'")).toEqual([]);
  });

  test("functions that run with other rights name their search path", async () => {
    const open = await names(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
         and not exists (select 1 from unnest(p.proconfig) setting where setting like 'search_path=%')`,
    );
    expect(open).toEqual([]);
  });
});
