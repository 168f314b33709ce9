import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "./ports.mjs";
import { urlFor } from "./roles.mjs";
import { runScript } from "./run-script.mjs";
import { openScheduler } from "./scheduler.mjs";
import { TEMPLATE_DATABASE } from "./test-cluster.mjs";
import { UNLIMITED_API_KEY } from "./test-settings.mjs";
import { startWeb } from "./web.mjs";

const DATABASE = "kontor_app_under_test";
const EVENT_KEY = "events-of-the-tests";
/** Nothing may rely on a single process, so the tests never see one. */
const WORKERS = "2";

/**
 * The built application in demo mode on a database of its own, with its scheduler, seeded when there is a seed.
 * @param {string} root @param {{ home: string, env: Record<string, string> }} cluster
 */
export async function startTestApp(root, cluster) {
  await copyTemplate(cluster.env.KONTOR_TEST_CLUSTER_URL ?? "");
  const port = await freePort();
  const report = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  const scheduler = await openScheduler({ hasInngest: false, eventKey: EVENT_KEY, report });
  const env = {
    ...process.env,
    ...cluster.env,
    DATABASE_URL: inDatabase(cluster.env.DATABASE_URL ?? ""),
    DATABASE_OWNER_URL: inDatabase(cluster.env.DATABASE_OWNER_URL ?? ""),
    KONTOR_URL: `http://localhost:${port}`,
    KONTOR_DATA_DIR: cluster.home,
    KONTOR_UNLIMITED_API_KEY: UNLIMITED_API_KEY,
    KONTOR_FILES_DIR: join(cluster.home, "files"),
    PORT: String(port),
    ...scheduler.env,
  };
  if (existsSync(join(root, "scripts", "seed.ts"))) await runScript(root, "scripts/seed.ts", ["--if-empty"], env);
  const web = await startWeb(root, ["--workers", WORKERS], env);
  await scheduler.start(env);
  return {
    env,
    stop: async () => {
      await scheduler.stop();
      await web.stop();
    },
  };
}

/** @param {string} superuserUrl */
async function copyTemplate(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`create database ${DATABASE} template ${TEMPLATE_DATABASE} owner kontor_owner`);
  } finally {
    await client.end();
  }
}

/** @param {string} url */
function inDatabase(url) {
  const { username, password } = new URL(url);
  return urlFor(url, decodeURIComponent(username), decodeURIComponent(password), DATABASE);
}
