import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { incomingFolder } from "./file-store";

/** Below this share of the disk nothing more is taken in. Source: policy figures of the promises. */
const FREE_SHARE_MIN = 0.1;
const OUT_OF_ROOM = new Set(["ENOSPC", "EDQUOT"]);

/** A file that came in whole and lies on the local disk until it is stored or thrown away. */
export type ReceivedFile = { path: string; sizeBytes: number; sha256: string; discard: () => Promise<void> };
export type Body = AsyncIterable<Uint8Array>;
type Expected = { maxBytes: number; declaredBytes: number | null };

/**
 * Writes what comes in to the local disk, counting and hashing it on the way; no more of it is ever in memory than a
 * few pieces. What was cut or is too long leaves nothing behind.
 *
 * @throws file.too_large, file.cut, file.empty, file.no_room
 */
export async function receiveFile(body: Body | null, expected: Expected): Promise<ReceivedFile> {
  const folder = incomingFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  requireRoom(await statfs(folder), expected.declaredBytes ?? 0);
  const path = join(folder, newId());
  const discard = () => rm(path, { force: true });
  try {
    return { path, discard, ...(await written(body, path, expected)) };
  } catch (error) {
    await discard();
    throw refusal(error);
  }
}

/** @throws file.no_room */
export function requireRoom(disk: { blocks: number; bavail: number; bsize: number }, bytes: number): void {
  const freeAfter = disk.bavail * disk.bsize - bytes;
  if (freeAfter < disk.blocks * disk.bsize * FREE_SHARE_MIN) throw new DomainError("unavailable", "file.no_room");
}

async function written(body: Body | null, path: string, { maxBytes, declaredBytes }: Expected) {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  async function* counted() {
    for await (const piece of body ?? []) {
      sizeBytes += piece.length;
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
      hash.update(piece);
      yield piece;
    }
  }
  await pipeline(
    Readable.from(counted(), { objectMode: false }),
    createWriteStream(path, { flags: "wx", mode: 0o600 }),
  );
  if (declaredBytes !== null && sizeBytes !== declaredBytes) throw cut();
  if (sizeBytes === 0) throw new DomainError("invalid", "file.empty");
  return { sizeBytes, sha256: hash.digest("hex") };
}

/** How much it may be, in the megabytes that people read. */
export function tooLarge(maxBytes: number): DomainError {
  return new DomainError("too_large", "file.too_large", { maximumMb: Math.floor(maxBytes / 1024 / 1024) });
}

function cut(): DomainError {
  return new DomainError("invalid", "file.cut");
}

function refusal(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (OUT_OF_ROOM.has(code)) return new DomainError("unavailable", "file.no_room");
  // The browser went away in the middle.
  const isAbort = error instanceof Error && (error.name === "AbortError" || error.message === "aborted");
  return isAbort || code === "ECONNRESET" ? cut() : error;
}
