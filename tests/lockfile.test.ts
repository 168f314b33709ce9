import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };

const lockfile: { packages: Record<string, Entry> } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** npm looks for a package in the folder of the one that asks, then in each folder above. */
function isLocked(asker: string, name: string) {
  for (let folder = asker; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (lockfile.packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

test("the lockfile names the packages of every platform, or npm ci refuses it elsewhere", () => {
  const missing = Object.entries(lockfile.packages).flatMap(([asker, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(asker, name)),
  );
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test("the lockfile names no registry", () => {
  expect(Object.values(lockfile.packages).filter((entry) => entry.resolved)).toEqual([]);
});
