/**
 * Runs a script against this checkout's database, starting the embedded one for as long as it takes when it is not
 * running: `node scripts/with-database.mjs [--reset] scripts/seed.ts [arguments]`. `--reset` empties it first.
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataDir } from "./launcher/data-dir.mjs";
import { embeddedDatabase, emptyDatabase } from "./launcher/database.mjs";
import { claimOrJoin } from "./launcher/holder.mjs";
import { runScript } from "./launcher/run-script.mjs";
import { keptSecrets } from "./launcher/secrets.mjs";
import { readIntent } from "./launcher/settings.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const reset = process.argv[2] === "--reset";
const [script, ...args] = process.argv.slice(reset ? 3 : 2);
if (!script) throw new Error("Which script? node scripts/with-database.mjs [--reset] scripts/seed.ts");

if (existsSync(join(ROOT, ".env"))) process.loadEnvFile(join(ROOT, ".env"));
const intent = readIntent(process.env);
if (reset && !intent.embedded) throw new Error("Only the embedded database is emptied; this one is of DATABASE_URL.");

const dir = dataDir(ROOT);
const hold = await claimOrJoin(dir, script, () => {});
const secrets = keptSecrets(dir);
const database = intent.embedded ? await embeddedDatabase(dir, secrets, { attach: !hold.held }) : undefined;
try {
  if (reset && database) {
    await emptyDatabase(dir, secrets, database.superuserUrl);
    rmSync(join(dir, "files"), { recursive: true, force: true });
  }
  const env = {
    ...secrets,
    KONTOR_URL: (!hold.held && hold.by.address) || "http://localhost:3000",
    KONTOR_FILES_DIR: join(dir, "files"),
    ...database?.env,
    ...process.env,
    KONTOR_MODE: intent.mode,
    KONTOR_DATA_DIR: dir,
  };
  await runScript(ROOT, "scripts/migrate.ts", [], env, "shown");
  if (!existsSync(join(ROOT, script))) throw new Error(`There is no ${script}.`);
  await runScript(ROOT, script, args, env, "shown");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await database?.stop();
  if (hold.held) hold.release();
}
