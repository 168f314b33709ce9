import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is made once and kept. The environment wins over each of them. */
const MAKERS = {
  AUTH_SECRET: () => randomBytes(32).toString("base64url"),
  KONTOR_ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
  INNGEST_SIGNING_KEY: () => `signkey-kontor-${randomBytes(32).toString("hex")}`,
  INNGEST_EVENT_KEY: () => randomBytes(32).toString("base64url"),
  POSTGRES_PASSWORD: () => randomBytes(24).toString("base64url"),
  POSTGRES_OWNER_PASSWORD: () => randomBytes(24).toString("base64url"),
  POSTGRES_WEB_PASSWORD: () => randomBytes(24).toString("base64url"),
};

/**
 * The secrets of this checkout, made at the first start and readable by its user only.
 * @param {string} dir
 * @returns {Record<keyof typeof MAKERS, string>}
 */
export function keptSecrets(dir) {
  const file = join(dir, "secrets.json");
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const missing = Object.entries(MAKERS).filter(([name]) => typeof kept[name] !== "string");
  if (missing.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  writeFileSync(`${file}.next`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.next`, file);
  return secrets;
}
