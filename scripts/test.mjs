/**
 * `npm test`: everything, from a fresh clone. `--only unit|e2e|races|…` runs one suite, and what follows goes to its
 * runner: `npm run test:unit -- lib/orders`.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const VITEST_SUITES = ["unit", "races", "faults", "time", "mail"];

const { only, rest } = readArguments(process.argv.slice(2));
const suites = only ? [only] : ["check", "unit"];
for (const suite of suites) {
  if (suite === "check") run("npm", ["run", "--silent", "check"]);
  else if (VITEST_SUITES.includes(suite)) vitest(suite);
}

/** @param {string} suite */
function vitest(suite) {
  const json = `test-results/${suite === "unit" ? "vitest" : suite}.json`;
  run(process.execPath, [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config=tests/vitest.config.ts",
    `--project=${suite}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${json}`,
    ...rest,
  ]);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, signal } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? (signal ? 130 : 1));
}

/** @param {string[]} args */
function readArguments(args) {
  const at = args.indexOf("--only");
  if (at < 0) return { only: undefined, rest: args };
  return { only: args[at + 1], rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}
