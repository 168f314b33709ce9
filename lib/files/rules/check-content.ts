import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { DomainError } from "@/lib/core/errors";
import { type FileExtension, fileTypes } from "@/lib/files/model/file-types";
import { checkArchive } from "./check-archive";
import { checkPixels } from "./check-pixels";
import { isPlainText } from "./is-plain-text";

type Named = { name: string; extension: FileExtension };

/** As much as the library needs for anything but archives, which are looked at by other means. */
const HEAD_BYTES = 4_100;
const PIXELS = ["png", "apng", "jpg", "webp", "tif", "psd"];
const ARCHIVE_MARKS = ["PK\u0003\u0004", "PK\u0005\u0006"];
/** CorelDRAW up to version 13; later ones are archives. */
const COREL = /^RIFF[\s\S]{4}CDR/i;

/**
 * Does a file hold what its ending says, and nothing that could do harm where it arrives (promise F2)? It is looked at
 * on the local disk, before anybody can have it; nothing is unpacked to the disk and nothing is drawn.
 *
 * @throws file.mismatch, file.text, file.pixels, file.image_broken, file.macros, file.archive_broken,
 * file.archive_large, file.archive_paths, file.archive_locked
 */
export async function checkContent(file: { path: string; sizeBytes: number }, named: Named): Promise<void> {
  const expected: readonly string[] = fileTypes[named.extension].content;
  const found = await contentOf(file.path);
  if (expected.includes("text")) {
    if (found === null && (await isPlainText(file.path))) return;
    throw new DomainError("invalid", "file.text", { name: named.name });
  }
  if (found === null || !expected.includes(found)) throw new DomainError("invalid", "file.mismatch", named);
  if (PIXELS.includes(found)) await checkPixels(file, named.name);
  if (found === "zip") await checkArchive(file, named);
}

/** What the first bytes say, in the words of `fileTypes`; null for what has no such mark, as a text. */
async function contentOf(path: string): Promise<string | null> {
  const head = await headOf(path);
  const start = Buffer.from(head.subarray(0, 12)).toString("latin1");
  if (ARCHIVE_MARKS.some((mark) => start.startsWith(mark))) return "zip";
  if (COREL.test(start)) return "cdr";
  // The marks of UTF-16, which the library takes for sound.
  if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) return null;
  return (await fileTypeFromBuffer(head).catch(() => undefined))?.ext ?? null;
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
