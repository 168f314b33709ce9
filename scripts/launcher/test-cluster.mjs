import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startCluster } from "./cluster.mjs";
import { dataRoot } from "./data-dir.mjs";
import { ensureDatabase, urlFor } from "./roles.mjs";

/** The migrated database that others are copied from. Nobody may be connected to it while it is copied. */
export const TEMPLATE_DATABASE = "kontor_template";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Two app processes with ten connections each, the workers of a test run, and room for tests that open many. */
const MAX_CONNECTIONS = "200";

/**
 * A cluster that lives as long as the calling process, with a migrated template database. Nothing in it is durable.
 * @returns {Promise<{ home: string, env: Record<string, string>, stop: () => Promise<void> }>} `env` is what tests find in process.env
 */
export async function startTestCluster() {
  const home = mkdtempSync(join(tmpdir(), "kontor-test-"));
  const passwords = { owner: secret(), web: secret() };
  const settings = { max_connections: MAX_CONNECTIONS };
  const cluster = await startCluster({ home, password: secret(), throwAway: true, copiesDir: dataRoot(), settings });
  try {
    await ensureDatabase(cluster.url, passwords, TEMPLATE_DATABASE);
    const env = {
      KONTOR_TEST_CLUSTER_URL: cluster.url,
      DATABASE_OWNER_URL: urlFor(cluster.url, "kontor_owner", passwords.owner, TEMPLATE_DATABASE),
      DATABASE_URL: urlFor(cluster.url, "kontor_web", passwords.web, TEMPLATE_DATABASE),
      KONTOR_MODE: "demo",
      KONTOR_URL: "http://127.0.0.1:3000",
      AUTH_SECRET: secret(),
      KONTOR_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
      INNGEST_SIGNING_KEY: `signkey-test-${randomBytes(32).toString("hex")}`,
    };
    migrateWith(env);
    return { home, env, stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** @param {Record<string, string>} env */
export function migrateWith(env) {
  execFileSync(process.execPath, ["--import", "tsx", "scripts/migrate.ts"], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
}

function secret() {
  return randomBytes(24).toString("base64url");
}
