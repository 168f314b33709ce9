import { spawn } from "node:child_process";
import { findOrInstallBrowser } from "./browser.mjs";
import { build, buildIsCurrent } from "./build.mjs";
import { say, step } from "./say.mjs";
import { startTestApp } from "./test-app.mjs";
import { startTestCluster } from "./test-cluster.mjs";

/** What `npm test` runs. The others have commands of their own. */
const ALL = ["check", "unit", "start", "hard", "e2e"];
const IN_VITEST = ["unit", "start", "hard", "races", "faults", "time", "mail", "load"];
const IN_PLAYWRIGHT = ["e2e", "matrix", "browser"];
/** The rights matrix asks the same running application as the journeys. */
const TOGETHER = new Map([["e2e", ["e2e", "matrix"]]]);
const NEED_BUILD = ["start", "hard", "races", "faults", "load", ...IN_PLAYWRIGHT];
/** The names under which others look for the results; every other suite has its own. */
const RESULTS = new Map([
  ["unit", "vitest"],
  ["e2e", "playwright"],
]);

/**
 * Runs the suites one after the other and stops at the first that fails.
 * @param {string} root @param {{ only: string | undefined, rest: string[] }} wanted
 */
export async function runSuites(root, { only, rest }) {
  const suites = only ? [only] : ALL;
  const unknown = suites.find((suite) => ![...ALL, ...IN_VITEST, ...IN_PLAYWRIGHT].includes(suite));
  if (unknown) throw new Error(`There is no suite ${unknown}.`);

  // What takes long to fail is tried first.
  const needsBrowser = suites.some((suite) => IN_PLAYWRIGHT.includes(suite));
  const browser = needsBrowser ? findOrInstallBrowser(root, say) : "";
  if (suites.includes("check")) await run(root, "npm", ["run", "--silent", "check"], process.env);
  if (suites.some((suite) => NEED_BUILD.includes(suite)) && !buildIsCurrent(root)) {
    await step("Building", () => build(root, process.env));
  }
  const cluster = await startTestCluster();
  try {
    const env = { ...process.env, ...cluster.env };
    for (const suite of suites) {
      if (IN_VITEST.includes(suite)) await run(root, process.execPath, vitestArguments(suite, rest), env);
      if (IN_PLAYWRIGHT.includes(suite)) await runInBrowser(root, suite, rest, cluster, browser);
    }
  } finally {
    await cluster.stop();
  }
}

/**
 * @param {string} root @param {string} suite @param {string[]} rest
 * @param {Awaited<ReturnType<typeof startTestCluster>>} cluster @param {string} browser
 */
async function runInBrowser(root, suite, rest, cluster, browser) {
  const app = await startTestApp(root, cluster);
  const results = { PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile(suite), CHROMIUM_PATH: browser };
  const figures = suite === "browser" ? { KONTOR_TEST_FIGURES: "full" } : {};
  const playwright = ["node_modules/@playwright/test/cli.js", "test", "--config=tests/playwright.config.ts"];
  const projects = (TOGETHER.get(suite) ?? [suite]).map((name) => `--project=${name}`);
  const args = [...playwright, ...projects, "--reporter=list,json", ...rest];
  try {
    await run(root, process.execPath, args, { ...app.env, ...results, ...figures });
  } finally {
    await app.stop();
  }
}

/** @param {string} suite @param {string[]} rest */
function vitestArguments(suite, rest) {
  const program = ["node_modules/vitest/vitest.mjs", "run", "--config=tests/vitest.config.ts", `--project=${suite}`];
  return [...program, "--reporter=default", "--reporter=json", `--outputFile.json=${resultFile(suite)}`, ...rest];
}

/** @param {string} suite */
function resultFile(suite) {
  return `test-results/${RESULTS.get(suite) ?? suite}.json`;
}

/** @param {string} root @param {string} command @param {string[]} args @param {Record<string, string | undefined>} env */
async function run(root, command, args, env) {
  const child = spawn(command, args, { cwd: root, env, stdio: "inherit" });
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${[command, ...args].join(" ")} ended with code ${code}.`);
}
