import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCluster } from "@/scripts/launcher/cluster.mjs";
import { dataRoot } from "@/scripts/launcher/data-dir.mjs";
import { processesWorkingIn, sendSignal } from "@/scripts/launcher/process-table.mjs";
import { ensureDatabase, urlFor } from "@/scripts/launcher/roles.mjs";
import { migrateWith } from "@/scripts/launcher/test-cluster.mjs";

const DATABASE = "kontor";
const secret = () => randomBytes(24).toString("base64url");

/**
 * A cluster of its own that keeps what it acknowledged – the one of the other tests does not – migrated, and started
 * again by its launcher whenever it dies.
 */
export async function aDurableDatabase() {
  const home = mkdtempSync(join(tmpdir(), "kontor-durable-"));
  const passwords = { owner: secret(), web: secret() };
  const cluster = await startCluster({ home, password: secret(), copiesDir: dataRoot() });
  await ensureDatabase(cluster.url, passwords, DATABASE);
  const ownerUrl = urlFor(cluster.url, "kontor_owner", passwords.owner, DATABASE);
  const appUrl = urlFor(cluster.url, "kontor_web", passwords.web, DATABASE);
  migrateWith({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl });
  const superuser = new URL(cluster.url);
  superuser.pathname = `/${DATABASE}`;
  return {
    appUrl,
    superuserUrl: superuser.toString(),
    /** Signal 9 for the server and all its processes at the same moment. */
    kill: () => {
      for (const pid of processesWorkingIn(cluster.dataDir)) sendSignal(pid, "SIGKILL");
    },
    stop: async () => {
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
