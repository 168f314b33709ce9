import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 1;

const keys = new Map<string, Buffer>();

/** A key of its own for each purpose, so that one purpose's ciphertext means nothing to another. */
function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const master = Buffer.from(env().KONTOR_ENCRYPTION_KEY, "base64");
  const derived = Buffer.from(hkdfSync("sha256", master, "kontor", purpose, 32));
  keys.set(purpose, derived);
  return derived;
}

export type SecretPurpose = "licence-code" | "mail-body" | "second-factor" | "address-change";

/**
 * Encrypts with AES-256-GCM. `context` (for instance the row's id) is authenticated, not stored: the result cannot be
 * moved to another row. Layout: version, nonce (12), tag (16), ciphertext.
 */
export function seal(purpose: SecretPurpose, context: string, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` closed. @throws when it was altered, moved, or sealed with another key. */
export function unseal(purpose: SecretPurpose, context: string, sealed: Buffer): string {
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), nonce);
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(tag);
  const body = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}

/** Keyed hash by which equal texts are found without reading them. */
export function fingerprint(purpose: "licence-code" | "limit" | "recovery-code", text: string): Buffer {
  return createHmac("sha256", keyFor(`fingerprint:${purpose}`))
    .update(text, "utf8")
    .digest();
}

/** 256 random bits for a link, a cookie or a key; URL-safe. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** How tokens are stored: SHA-256, hexadecimal. Enough for random ones; passwords are hashed by `password.ts`. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

/** SHA-256 over canonical JSON (keys sorted): equal content gives equal hashes. */
export function contentHash(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(value)) ?? "null")
    .digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}
