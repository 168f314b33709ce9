import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, buildIsCurrent } from "./build.mjs";
import { dataDir } from "./data-dir.mjs";
import { embeddedDatabase, emptyDatabase } from "./database.mjs";
import { claimOrJoin } from "./holder.mjs";
import { loginLines } from "./logins.mjs";
import { runScript } from "./run-script.mjs";
import { say, step } from "./say.mjs";
import { openScheduler } from "./scheduler.mjs";
import { keptSecrets } from "./secrets.mjs";
import { choosePort, readIntent } from "./settings.mjs";
import { startWeb } from "./web.mjs";

/** Lies in the data directory while `scripts/seed.ts` works; one that is found there means half a demonstration. */
const SEEDING = "seeding";

/** @typedef {{ workers: string | undefined, dev: boolean }} Options */

/**
 * Brings up everything that is not there yet and serves until it is told to stop.
 * @param {string} root the checkout @param {Options} options
 */
export async function start(root, options) {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const intent = readIntent(process.env);
  const dir = dataDir(root);
  const hold = await claimOrReport(dir);
  if (!hold) return;

  const stops = stopper(hold.release);
  try {
    const secrets = keptSecrets(dir);
    const prepared = await prepare(root, dir, secrets, intent, stops);
    if (!options.dev && !buildIsCurrent(root)) await step("Building (half a minute)", () => build(root, prepared));
    const args = [...(options.dev ? ["--dev"] : []), ...(options.workers ? ["--workers", options.workers] : [])];
    const eventKey = secrets.INNGEST_EVENT_KEY;
    const scheduler = await openScheduler({ hasInngest: intent.hasInngest, eventKey, report: say });
    const env = { ...prepared, ...scheduler.env };
    const web = await step("Starting the web server", () => startWeb(root, args, env));
    stops.add(web.stop);
    stops.add(scheduler.stop);
    await step("Starting the scheduler", () => scheduler.start(env));
    hold.announce(env.KONTOR_URL ?? "");
    announce(env.KONTOR_URL ?? "", intent.mode, dir);
  } catch (error) {
    await stops.all();
    throw error;
  }
}

/** @param {string} dir */
async function claimOrReport(dir) {
  const waiting = (/** @type {import("./holder.mjs").Holder} */ by) =>
    say(`Waiting for process ${by.pid} (${by.doing}), which works with this checkout …`);
  const hold = await claimOrJoin(dir, "start", waiting);
  if (hold.held) return hold;
  say(`Kontor is already running: ${hold.by.address}`);
  return undefined;
}

/**
 * Database and port: everything the application finds in its environment.
 * @param {string} root @param {string} dir @param {ReturnType<typeof keptSecrets>} secrets @param {ReturnType<typeof readIntent>} intent
 * @param {ReturnType<typeof stopper>} stops
 * @returns {Promise<Record<string, string | undefined>>}
 */
async function prepare(root, dir, secrets, intent, stops) {
  say(`Kontor, ${intent.mode} mode. Data: ${dir}`);
  const database = intent.embedded
    ? await step("Starting the embedded database", () => embeddedDatabase(dir, secrets))
    : undefined;
  if (database) stops.add(database.stop);
  if (database && existsSync(join(dir, SEEDING))) {
    await step("Clearing a demonstration that was cut off", () => emptyDatabase(dir, secrets, database.superuserUrl));
  }
  const host = process.env.HOST || undefined;
  const port = await choosePort(process.env, intent.mode, host);
  const env = {
    AUTH_SECRET: secrets.AUTH_SECRET,
    KONTOR_ENCRYPTION_KEY: secrets.KONTOR_ENCRYPTION_KEY,
    ...(intent.hasInngest ? {} : { INNGEST_SIGNING_KEY: secrets.INNGEST_SIGNING_KEY }),
    INNGEST_DEV: "0",
    KONTOR_URL: `http://localhost:${port}`,
    KONTOR_FILES_DIR: join(dir, "files"),
    ...database?.env,
    ...withoutEmpty(process.env),
    KONTOR_MODE: intent.mode,
    KONTOR_DATA_DIR: dir,
    PORT: String(port),
  };
  await step("Applying migrations", () => runScript(root, "scripts/migrate.ts", [], env));
  await step("Checking the environment", () => runScript(root, "scripts/check-start.ts", [], env));
  if (intent.mode === "demo" && existsSync(join(root, "scripts", "seed.ts"))) {
    await step("Making sure that the demonstration is there", () =>
      runScript(root, "scripts/seed.ts", ["--if-empty"], env),
    );
  }
  return env;
}

/** What is stopped goes in the opposite order of what was started; a second signal does not hurry it. */
function stopper(/** @type {() => void} */ release) {
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  let stopping = false;
  const all = async () => {
    if (stopping) return;
    stopping = true;
    for (const stop of stops.reverse()) await stop().catch((error) => say(`  ${error}`));
    release();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      if (stopping) return;
      say("\nStopping …");
      await all();
      say("Stopped.");
      process.exit(0);
    });
  }
  return { add: (/** @type {() => Promise<void>} */ stop) => stops.push(stop), all };
}

/** @param {string} address @param {string} mode @param {string} dir */
function announce(address, mode, dir) {
  say(`\nKontor is running: ${address}\n`);
  const logins = mode === "demo" ? loginLines(dir) : [];
  if (logins.length > 0) say(`Logins of the demonstration:\n${logins.join("\n")}\n`);
  say("Ctrl-C stops it.");
}

/** @param {Record<string, string | undefined>} env */
function withoutEmpty(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
}
