import { execFile, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startCluster } from "@/scripts/launcher/cluster.mjs";
import { dataRoot } from "@/scripts/launcher/data-dir.mjs";
import { freePort } from "@/scripts/launcher/ports.mjs";
import { readPostmaster } from "@/scripts/launcher/postmaster.mjs";
import { ensureDatabase, urlFor } from "@/scripts/launcher/roles.mjs";
import { runScript } from "@/scripts/launcher/run-script.mjs";
import type { Site } from "./load";
import type { Samples } from "./samples";

const run = promisify(execFile);
const OUTPUT_MAX_BYTES = 10_000_000;
/** As durable as for real use; the memory of a small server; every line of the log says whose it is. */
const SETTINGS = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  shared_buffers: "512MB",
  max_wal_size: "4GB",
  log_line_prefix: "[%p] %d ",
};

export type Cluster = Awaited<ReturnType<typeof openCluster>>;
export type Filled = { name: string; orders: number; env: Record<string, string>; samples: Samples };

/** A Postgres that is there for this run only. */
export async function openCluster() {
  const home = mkdtempSync(join(tmpdir(), "kontor-bench-"));
  const cluster = await startCluster({
    home,
    password: secret(),
    throwAway: true,
    copiesDir: dataRoot(),
    settings: SETTINGS,
  });
  const postmasterPid = readPostmaster(cluster.dataDir)?.pid;
  if (!postmasterPid) throw new Error("the database does not say its process");
  return { ...cluster, postmasterPid, log: join(home, "postgres.log"), passwords: { owner: secret(), web: secret() } };
}

/** A database of that many orders in it. */
export async function fillDatabase(root: string, cluster: Cluster, orders: number): Promise<Filled> {
  const name = `kontor_${orders}`;
  await ensureDatabase(cluster.url, cluster.passwords, name);
  const env = {
    DATABASE_OWNER_URL: urlFor(cluster.url, "kontor_owner", cluster.passwords.owner, name),
    DATABASE_URL: urlFor(cluster.url, "kontor_web", cluster.passwords.web, name),
    KONTOR_MODE: "demo",
    KONTOR_URL: "http://127.0.0.1:3000",
    AUTH_SECRET: secret(),
    KONTOR_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    INNGEST_SIGNING_KEY: `signkey-bench-${randomBytes(32).toString("hex")}`,
  };
  await runScript(root, "scripts/migrate.ts", [], { ...process.env, ...env });
  const args = ["--import", "tsx", "scripts/bench/fill.ts", String(orders)];
  const { stdout } = await run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    maxBuffer: OUTPUT_MAX_BYTES,
  });
  return { name, orders, env, samples: JSON.parse(stdout) };
}

/** The built application on that database, as one process. */
export async function serve(
  root: string,
  cluster: Cluster,
  { env, samples }: Filled,
): Promise<Site & { stop: () => Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = fork(join(root, "scripts", "serve.mjs"), ["--workers", "1"], {
    cwd: root,
    env: { ...process.env, ...env, KONTOR_URL: url, PORT: String(port), KONTOR_UNLIMITED_API_KEY: samples.keyId },
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The web server ended with code ${code} before it served.`)));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return { url, webPid: child.pid ?? 0, postmasterPid: cluster.postmasterPid, stop };
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}
