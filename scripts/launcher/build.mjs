import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./run-script.mjs";

/** Everything that goes into the build. Tests lie beside the sources and do not. */
const FOLDERS = ["app", "components", "db", "emails", "jobs", "lib", "public"];
const FILES = [
  ".postcssrc.json",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
];
const TEST = /\.test\.tsx?$/;

/** @param {string} root @returns {boolean} whether the build was made from exactly these sources */
export function buildIsCurrent(root) {
  return existsSync(join(root, ".next", "BUILD_ID")) && readMark(root) === sourcesMark(root);
}

/** @param {string} root @param {Record<string, string | undefined>} env */
export async function build(root, env) {
  const mark = sourcesMark(root);
  const nextBuild = ["node_modules/next/dist/bin/next", "build"];
  await runNode(root, nextBuild, { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  writeFileSync(markFile(root), mark);
}

/** @param {string} root */
function sourcesMark(root) {
  const hash = createHash("sha256");
  for (const file of sourceFiles(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/** @param {string} root */
function sourceFiles(root) {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !TEST.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  );
  return [...inFolders, ...FILES.filter((file) => existsSync(join(root, file)))].sort();
}

/** @param {string} root */
function markFile(root) {
  return join(root, ".next", "kontor-sources");
}

/** @param {string} root */
function readMark(root) {
  return existsSync(markFile(root)) ? readFileSync(markFile(root), "utf8") : "";
}
