import { join } from "node:path";
import pg from "pg";
import { runningClusterUrl, startCluster } from "./cluster.mjs";
import { dataRoot } from "./data-dir.mjs";
import { ensureDatabase, urlFor } from "./roles.mjs";

const DATABASE = "kontor";

/**
 * The embedded database of this checkout, running and with its roles.
 * @param {string} dir the data directory @param {Record<string, string>} secrets
 * @param {{ attach?: boolean }} [options] attach: use the cluster that another process of this checkout runs
 */
export async function embeddedDatabase(dir, secrets, { attach = false } = {}) {
  const password = secrets.POSTGRES_PASSWORD ?? "";
  const running = attach ? runningClusterUrl(dir, password) : undefined;
  const cluster = running
    ? { url: running, stop: async () => {} }
    : await startCluster({ home: dir, password, copiesDir: dataRoot() });
  const owner = secrets.POSTGRES_OWNER_PASSWORD ?? "";
  const web = secrets.POSTGRES_WEB_PASSWORD ?? "";
  try {
    await ensureDatabase(cluster.url, { owner, web }, DATABASE);
  } catch (error) {
    await cluster.stop();
    throw new Error(`The database in ${join(dir, "postgres")} does not answer to this checkout's secrets: ${error}`);
  }
  return {
    superuserUrl: cluster.url,
    env: {
      DATABASE_OWNER_URL: urlFor(cluster.url, "kontor_owner", owner, DATABASE),
      DATABASE_URL: urlFor(cluster.url, "kontor_web", web, DATABASE),
    },
    stop: cluster.stop,
  };
}

/**
 * Throws the embedded database away and makes an empty one in its place.
 * @param {string} dir the data directory @param {Record<string, string>} secrets @param {string} superuserUrl
 */
export async function emptyDatabase(dir, secrets, superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
  } finally {
    await client.end();
  }
  await embeddedDatabase(dir, secrets, { attach: true });
}
