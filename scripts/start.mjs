/**
 * `npm start`: everything, from a fresh clone. Plain Node, because nothing else is there yet.
 *
 *   npm start                   demonstration with an embedded database, or, with DATABASE_URL, for real use
 *   npm start -- --workers 2    number of web processes (default: one per core, at most 4)
 *   npm run dev                 the same with a development server
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installPackages, packagesAreCurrent } from "./launcher/install.mjs";
import { nodeVersionProblem } from "./launcher/node-version.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const problem = nodeVersionProblem(process.versions.node);
if (problem) fail(problem);
try {
  const { values } = parseArgs({ options: { workers: { type: "string" }, dev: { type: "boolean", default: false } } });
  if (values.workers !== undefined && !/^[1-9]\d?$/.test(values.workers))
    throw new Error("--workers takes a number from 1 to 99.");
  if (!packagesAreCurrent(ROOT)) {
    process.stdout.write("Installing packages (a minute or two) …\n");
    installPackages(ROOT);
  }
  const { start } = await import("./launcher/start.mjs");
  await start(ROOT, { workers: values.workers, dev: values.dev });
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
