import { randomInt } from "node:crypto";

/** Without letters and digits that are read as each other. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * A random password for a mail, 79 bits in four groups. It is stored as a plain SHA-256: what is random needs no slow
 * hash, and it lives no longer than its link.
 */
export function firstPassword(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)];
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
