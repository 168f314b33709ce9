import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The demonstration's logins, as the seed wrote them: a list of `{ who, email, password }`.
 * @param {string} dir the data directory
 * @returns {string[]} lines to print
 */
export function loginLines(dir) {
  const file = join(dir, "logins.json");
  if (!existsSync(file)) return [];
  /** @type {{ who: string, email: string, password: string }[]} */
  const logins = JSON.parse(readFileSync(file, "utf8"));
  const whoWidth = Math.max(0, ...logins.map(({ who }) => who.length));
  const emailWidth = Math.max(0, ...logins.map(({ email }) => email.length));
  return logins.map(
    ({ who, email, password }) => `  ${who.padEnd(whoWidth)}  ${email.padEnd(emailWidth)}  ${password}`,
  );
}
