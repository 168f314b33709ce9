import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";

/** For root a place that the user who runs Postgres can reach, which a home directory is not. */
const ROOT_DATA = "/var/lib/kontor";

/**
 * Where this checkout keeps its database, secrets and logs. Two checkouts on one machine never share.
 * @param {string} checkout
 */
export function dataDir(checkout) {
  const given = process.env.KONTOR_DATA_DIR;
  const real = realpathSync(checkout);
  const mark = createHash("sha256").update(real).digest("hex").slice(0, 10);
  const dir = given || (isRoot() ? join(ROOT_DATA, `${basename(real)}-${mark}`) : join(real, ".data"));
  mkdirSync(dir, { recursive: true });
  // Whatever the umask says: the user who runs Postgres must get through. What is secret has its own mode.
  if (isRoot()) for (const path of given ? [dir] : [ROOT_DATA, dir]) chmodSync(path, 0o755);
  return realpathSync(dir);
}

/** What all checkouts of this user may share: copies of the Postgres binaries. */
export function dataRoot() {
  return isRoot() ? ROOT_DATA : join(process.cwd(), ".data");
}

function isRoot() {
  return process.getuid?.() === 0;
}
