import { type Entry, openPromise, type ZipFile } from "yauzl";
import { DomainError } from "@/lib/core/errors";
import type { FileExtension } from "@/lib/files/model/file-types";
import { ARCHIVE_ENTRIES_MAX, ARCHIVE_MAX_BYTES, ARCHIVE_RATIO_MAX } from "@/lib/files/model/limits";

type Named = { name: string; extension: FileExtension };

const UNIX_MODE_SHIFT = 16;
const [KIND_OF_FILE, LINK] = [0o170000, 0o120000];
const BAD_PATH = /^(invalid characters in fileName|absolute path|invalid relative path)/;
const CONTENT_TYPES = "[Content_Types].xml";
const CONTENT_TYPES_MAX_BYTES = 1024 * 1024;
/** Without it an archive is no document of that kind. */
const MAIN_PART: Partial<Record<FileExtension, string>> = { docx: "word/document.xml", xlsx: "xl/workbook.xml" };
const MACROS = /(^|\/)(vbaProject|vbaData)[^/]*$|(^|\/)macrosheets\//i;

/**
 * An archive by its list of contents – entries, sizes, ratio, paths, links – and then by its content: each entry is
 * expanded piece by piece into nothing, and stopped where it exceeds what the list says, so a list that lies is found
 * (promise F2). Nothing is written. Office documents are archives with certain parts and without macros.
 *
 * @throws file.archive_broken, file.archive_large, file.archive_paths, file.archive_locked, file.macros, file.mismatch
 */
export async function checkArchive(file: { path: string; sizeBytes: number }, named: Named): Promise<void> {
  const zip = await openPromise(file.path, { autoClose: false, strictFileNames: true }).catch(() => {
    throw refused("file.archive_broken", named);
  });
  try {
    const entries = await listOf(zip, named);
    checkList(entries, file.sizeBytes, named);
    await checkDocument(zip, entries, named);
    for (const entry of entries) await expand(zip, entry, named);
  } finally {
    zip.close();
  }
}

async function listOf(zip: ZipFile, named: Named): Promise<Entry[]> {
  if (zip.entryCount > ARCHIVE_ENTRIES_MAX) throw refused("file.archive_large", named);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    const isPath = error instanceof Error && BAD_PATH.test(error.message);
    throw refused(isPath ? "file.archive_paths" : "file.archive_broken", named);
  }
  return entries;
}

function checkList(entries: readonly Entry[], sizeBytes: number, named: Named): void {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const unpacked = sum((entry) => entry.uncompressedSize);
  if (unpacked > ARCHIVE_MAX_BYTES || unpacked > sizeBytes * ARCHIVE_RATIO_MAX)
    throw refused("file.archive_large", named);
  // Entries that share the same bytes make much out of little.
  if (sum((entry) => entry.compressedSize) > sizeBytes) throw refused("file.archive_broken", named);
  if (entries.some((entry) => entry.isEncrypted())) throw refused("file.archive_locked", named);
  const isLink = (entry: Entry) => ((entry.externalFileAttributes >>> UNIX_MODE_SHIFT) & KIND_OF_FILE) === LINK;
  if (entries.some(isLink)) throw refused("file.archive_paths", named);
}

async function checkDocument(zip: ZipFile, entries: readonly Entry[], named: Named): Promise<void> {
  const main = MAIN_PART[named.extension];
  if (!main) return;
  const types = entries.find((entry) => entry.fileName === CONTENT_TYPES);
  if (!types || types.uncompressedSize > CONTENT_TYPES_MAX_BYTES || !entries.some(({ fileName }) => fileName === main))
    throw new DomainError("invalid", "file.mismatch", named);
  const declared = wordsOf(Buffer.concat(await expand(zip, types, named, true)));
  if (declared === null || entries.filter(({ fileName }) => fileName === CONTENT_TYPES).length > 1)
    throw refused("file.archive_broken", named);
  if (/macroEnabled|vbaProject/i.test(declared) || entries.some(({ fileName }) => MACROS.test(fileName)))
    throw refused("file.macros", named);
}

/** The list of parts as every reader has it, in UTF-8 or UTF-16; null where letters are written as numbers to hide them. */
function wordsOf(list: Buffer): string | null {
  const text = list.toString("latin1").replaceAll("\0", "");
  return /&#/.test(text) ? null : text;
}

/** The library stops an entry that grows beyond its declared size, or ends before it. */
async function expand(zip: ZipFile, entry: Entry, named: Named, keep = false): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) if (keep) pieces.push(piece);
  } catch {
    throw refused("file.archive_broken", named);
  }
  return pieces;
}

function refused(code: string, { name }: Named): DomainError {
  return new DomainError("invalid", code, {
    name,
    entries: ARCHIVE_ENTRIES_MAX,
    maximumMb: ARCHIVE_MAX_BYTES / 1024 / 1024,
    ratio: ARCHIVE_RATIO_MAX,
  });
}
