import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether what is installed is what the lockfile asks for. npm writes its record of the installation last, so an
 * interrupted one counts as none; times say nothing after a clone or a copy. Packages for other platforms are locked and
 * rightly not installed, therefore what is there is compared, and that each direct dependency is there.
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const locked = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(record);
  const direct = Object.keys({ ...locked[""]?.dependencies, ...locked[""]?.devDependencies });
  return (
    direct.every((name) => installed[`node_modules/${name}`]) &&
    Object.entries(installed).every(([path, has]) => has.version === locked[path]?.version)
  );
}

/** @typedef {{ version?: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Package */
/** @param {string} file @returns {Record<string, Package>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/** @param {string} root */
export function installPackages(root) {
  // Production settings of the shell would leave out what building and testing need.
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, error } = spawnSync(npm, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0)
    throw new Error(`npm ci did not succeed${error ? ` (${error.message})` : ""}. See its message above.`);
}
