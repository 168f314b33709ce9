import pg from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "./fresh-database";

async function ask(url: string | undefined, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

test("the test database speaks UTF-8 whatever the environment says", async () => {
  const row = await ask(process.env.DATABASE_URL, "select lower('ŁÓDŹ МОСКВА') as low, current_database() as name");
  expect(row).toEqual({ low: "łódź москва", name: `kontor_worker_${process.env.VITEST_POOL_ID}` });
});

test("P-R8 the app's login is neither superuser nor owner", async () => {
  const row = await ask(
    process.env.DATABASE_URL,
    "select rolname, rolsuper, rolbypassrls, rolinherit, rolcreaterole from pg_roles where rolname = session_user",
  );
  expect(row).toEqual({
    rolname: "kontor_web",
    rolsuper: false,
    rolbypassrls: false,
    rolinherit: false,
    rolcreaterole: false,
  });
});

test("two fresh databases do not see each other's tables", async () => {
  const [first, second] = await Promise.all([freshDatabase("fresh_one"), freshDatabase("fresh_two")]);
  await ask(first.ownerUrl, "create table only_here (id int)");
  expect(await ask(second.ownerUrl, "select to_regclass('only_here') as found")).toEqual({ found: null });
});
