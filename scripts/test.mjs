/**
 * `npm test`: everything, from a fresh clone. `--only unit|e2e|races|…` runs one suite, and what follows goes to its
 * runner: `npm run test:unit -- lib/orders`.
 */
import { fileURLToPath } from "node:url";
import { installPackages, packagesAreCurrent } from "./launcher/install.mjs";
import { nodeVersionProblem } from "./launcher/node-version.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

try {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  if (!packagesAreCurrent(ROOT)) {
    process.stdout.write("Installing packages (a minute or two) …\n");
    installPackages(ROOT);
  }
  const { runSuites } = await import("./launcher/suites.mjs");
  await runSuites(ROOT, readArguments(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** @param {string[]} args */
function readArguments(args) {
  const at = args.indexOf("--only");
  if (at < 0) return { only: undefined, rest: args };
  return { only: args[at + 1], rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}
