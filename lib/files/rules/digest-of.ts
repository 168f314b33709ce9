import { createHash } from "node:crypto";
import type { Readable } from "node:stream";

/** Length and SHA-256 of everything a stream brings. */
export async function digestOf(bytes: Readable): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for await (const piece of bytes) {
    sizeBytes += piece.length;
    hash.update(piece);
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}
