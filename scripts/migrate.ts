import { existsSync } from "node:fs";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

const MIGRATIONS = "db/migrations";
/** Any number, as long as every version of this program uses the same. */
const LOCK_KEY = 7_024_110_001;
/** What the web process may become, transaction by transaction; the migrations create these roles. */
const ROLES_OF_THE_APP = ["kontor_app", "kontor_sweep"];

const ownerUrl = process.env.DATABASE_OWNER_URL;
const appUrl = process.env.DATABASE_URL;
await bringUpToDate();

/** Applies what is missing, one process at a time: drizzle's migrator takes no lock, and two at once break each other. */
async function bringUpToDate() {
  // Without an owner the operator migrates in another way; the start checks that it was done.
  if (!ownerUrl) return;
  if (!existsSync(`${MIGRATIONS}/meta/_journal.json`)) return;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK_KEY]);
    await migrate(drizzle({ client }), { migrationsFolder: MIGRATIONS });
    await grantRoles(client);
  } finally {
    await client.end();
  }
}

/** Lets the login role of the app take its working roles and read which migrations were applied. */
async function grantRoles(client: pg.Client) {
  const webUser = appUrl ? decodeURIComponent(new URL(appUrl).username) : "";
  if (!webUser || (ownerUrl && webUser === decodeURIComponent(new URL(ownerUrl).username))) return;
  const web = client.escapeIdentifier(webUser);
  const { rows } = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname = any($1) order by rolname",
    [ROLES_OF_THE_APP],
  );
  for (const { rolname } of rows) await client.query(`grant ${client.escapeIdentifier(rolname)} to ${web}`);
  await client.query(`grant usage on schema drizzle to ${web}`);
  await client.query(`grant select on drizzle.__drizzle_migrations to ${web}`);
}
