import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Actor, JobActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { FileInput } from "@/lib/files/model/order-files";
import { type OpenedDownload, openDownload } from "@/lib/files/open-download";
import { reportAlteredFile } from "@/lib/files/report-altered-file";
import { writeAs } from "@/lib/server/context";
import { fileStore } from "@/lib/server/file-store";
import { log } from "@/lib/server/log";
import { type ByteRange, byteRange } from "./byte-range";
import { downloadHeaders } from "./download-headers";

type Asked = { range: string | null; headersOnly: boolean };

/**
 * The answer to a download: headers that let nothing run, and the bytes as a stream. Everything that is read to its end
 * is compared with what was brought; the last piece is held back until that is done, so an altered file never arrives
 * whole (promises F1, F4).
 *
 * @throws permission.denied, file.not_found, file.altered, file.store_away
 */
export async function sendFile(actor: Actor, input: FileInput, { range, headersOnly }: Asked): Promise<Response> {
  // The rest of a cut download begins further on.
  const isRest = /^bytes=0*[1-9]/.test(range ?? "");
  const what = headersOnly ? "headers" : isRest ? "rest" : "whole";
  const file = await writeAs(actor, (ctx) => openDownload(ctx, { ...input, what }));
  const part = byteRange(range, file.sizeBytes);
  const headers = downloadHeaders(file, part);
  if (part === "unsatisfiable") return new Response(null, { status: 416, headers });
  await requireWhole(actor, file);
  const status = part.isWhole ? 200 : 206;
  if (headersOnly) return new Response(null, { status, headers });
  return new Response(Readable.toWeb(await streamOf(actor, file, part)) as ReadableStream<Uint8Array>, {
    status,
    headers,
  });
}

/** @throws file.altered, file.store_away */
async function requireWhole(actor: Actor, file: OpenedDownload): Promise<void> {
  const kept = await fileStore()
    .sizeOf(file.storageKey)
    .catch((error: unknown) => {
      log.error("file.store_failed", error, { fileId: file.fileId });
      throw new DomainError("unavailable", "file.store_away");
    });
  if (kept === file.sizeBytes) return;
  await tellAltered(actor, file);
  throw new DomainError("unavailable", "file.altered");
}

/** A part from the middle cannot be compared; one that goes to the end is read from the beginning for it. */
async function streamOf(actor: Actor, file: OpenedDownload, { first, last }: ByteRange): Promise<Readable> {
  const isCompared = last === file.sizeBytes - 1;
  const start = isCompared ? 0 : first;
  const source = await fileStore().read(file.storageKey, start);
  const pieces = isCompared ? compared(source, file, () => tellAltered(actor, file)) : source;
  return Readable.from(cutOut(pieces, first - start, last - first + 1), { objectMode: false });
}

async function* compared(source: AsyncIterable<Uint8Array>, file: OpenedDownload, onAltered: () => Promise<void>) {
  const hash = createHash("sha256");
  let held: Uint8Array | undefined;
  for await (const piece of source) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (hash.digest("hex") !== file.sha256) {
    await onAltered();
    throw new Error("a stored file was altered");
  }
  if (held) yield held;
}

async function* cutOut(pieces: AsyncIterable<Uint8Array>, skip: number, length: number) {
  let [before, left] = [skip, length];
  for await (const piece of pieces) {
    const part = piece.subarray(Math.min(before, piece.length)).subarray(0, left);
    before -= Math.min(before, piece.length);
    left -= part.length;
    if (part.length > 0) yield part;
    if (left === 0) return;
  }
}

/** Into the log and into the order's history. That this fails must not hide what was found. */
async function tellAltered({ accountId }: Actor, { fileId, orderId }: OpenedDownload): Promise<void> {
  const actor: JobActor = { kind: "job", accountId, name: "file-check" };
  log.error("file.altered", new Error("the store holds something else than was brought"), { fileId, accountId });
  try {
    await writeAs(actor, (ctx) => reportAlteredFile(ctx, { fileId, orderId }));
  } catch (error) {
    log.error("file.not_reported", error, { fileId, accountId });
  }
}
