import { hashToken, randomToken } from "@/lib/server/cipher";

const KEY_PREFIX = "kontor_";
/** 192 bits (promises 9). */
const KEY_BYTES = 24;
/** So many characters of a key are shown for ever, to tell keys apart. */
const VISIBLE_LENGTH = 12;

/** A new key: its text, which is shown once, and what is kept of it (promise K1). */
export function newKeyText(): { key: string; kept: { prefix: string; keyHash: string } } {
  const key = `${KEY_PREFIX}${randomToken(KEY_BYTES)}`;
  return { key, kept: { prefix: key.slice(0, VISIBLE_LENGTH), keyHash: hashToken(key) } };
}
