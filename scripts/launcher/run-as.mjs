import { execFileSync } from "node:child_process";

/** @typedef {{ uid: number, gid: number, name: string }} RunAs */

/**
 * Postgres refuses to run as root. Then it runs as `postgres` where that user exists, else as `nobody`; no user is made.
 * @returns {RunAs | undefined} undefined when the current user will do
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return undefined;
  const found = ["postgres", "nobody"].map(lookUp).find((user) => user !== undefined);
  if (!found) throw new Error("Postgres cannot run as root, and this machine has neither a user postgres nor nobody.");
  return found;
}

/** @param {string} name @returns {RunAs | undefined} */
function lookUp(name) {
  try {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" })));
    return uid && gid ? { uid, gid, name } : undefined;
  } catch {
    return undefined;
  }
}
