import type pg from "pg";

type Kept = { table: string; name: string; definition: string };

const LOCK_TIMEOUT_MS = 10_000;

/**
 * One transaction in which the owner of the tables fills them: row security is not forced on him meanwhile, and
 * secondary indexes and foreign keys are away, to be made and checked once at the end instead of row by row. Data
 * definition is part of the transaction, so whatever goes wrong, the database is as it was.
 */
export async function bulkLoad(owner: pg.Client, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  await owner.query("begin");
  try {
    await owner.query(
      `set local lock_timeout = ${LOCK_TIMEOUT_MS}; set local work_mem = '128MB'; set local maintenance_work_mem = '512MB'`,
    );
    const forced = await forcedTables(owner);
    for (const name of forced) await owner.query(`alter table ${name} no force row level security`);
    const indexes = await secondaryIndexes(owner, tables);
    const keys = await foreignKeys(owner, tables);
    for (const { table, name } of keys) await owner.query(`alter table ${table} drop constraint ${name}`);
    for (const { name } of indexes) await owner.query(`drop index ${name}`);
    await fill();
    for (const { definition } of indexes) await owner.query(definition);
    for (const { table, name, definition } of keys)
      await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
    for (const name of forced) await owner.query(`alter table ${name} force row level security`);
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback");
    throw error;
  }
  // Outside the transaction: what has just been written becomes visible to index-only scans, and the planner knows it.
  for (const table of tables) await owner.query(`vacuum (analyze) ${table}`);
}

async function forcedTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace order by 1",
  );
  return rows.map(({ name }) => name);
}

/** Those that no constraint stands on. */
async function secondaryIndexes(owner: pg.Client, tables: readonly string[]): Promise<Kept[]> {
  const { rows } = await owner.query<Kept>(
    `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisprimary
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid) order by 1, 2`,
    [tables],
  );
  return rows;
}

async function foreignKeys(owner: pg.Client, tables: readonly string[]): Promise<Kept[]> {
  const { rows } = await owner.query<Kept>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[]) order by 1, 2`,
    [tables],
  );
  return rows;
}
