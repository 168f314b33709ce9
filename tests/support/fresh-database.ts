import pg from "pg";
import { urlFor } from "@/scripts/launcher/roles.mjs";
import { TEMPLATE_DATABASE } from "@/scripts/launcher/test-cluster.mjs";

export type TestDatabase = { name: string; ownerUrl: string; appUrl: string; superuserUrl: string };

/** Postgres answers this when somebody else copies the template at the same moment. */
const BUSY = "55006";
const COPY_TRIES = 50;
const COPY_PAUSE_MS = 100;

/**
 * A migrated, empty database of its own, for tests that commit. It goes with the cluster at the end of the run.
 * An existing one of that name is kept as it is.
 */
export async function freshDatabase(name: string): Promise<TestDatabase> {
  const cluster = required("KONTOR_TEST_CLUSTER_URL");
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) await copyTemplate(client, name);
  } finally {
    await client.end();
  }
  return {
    name,
    ownerUrl: inDatabase(required("DATABASE_OWNER_URL"), name),
    appUrl: inDatabase(required("DATABASE_URL"), name),
    superuserUrl: inDatabase(cluster, name),
  };
}

async function copyTemplate(client: pg.Client, name: string) {
  const statement = `create database ${client.escapeIdentifier(name)} template ${TEMPLATE_DATABASE} owner kontor_owner`;
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      const busy = error instanceof pg.DatabaseError && error.code === BUSY;
      if (!busy || attempt === COPY_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, COPY_PAUSE_MS));
    }
  }
}

function inDatabase(url: string, database: string) {
  const { username, password } = new URL(url);
  return urlFor(url, decodeURIComponent(username), decodeURIComponent(password), database);
}

function required(name: string) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm run test:unit.`);
  return value;
}
