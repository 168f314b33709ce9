import type { FileHandle } from "node:fs/promises";

const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;
const PLAIN_TIFF = 42;
const PAGES_MAX = 1_000;
/** Of all pages together: a page needs few before its sizes, and each one costs a look into the file. */
const ENTRIES_MAX = 20_000;
const [WIDTH, HEIGHT, SHORT] = [256, 257, 3];

type Reader = { number: (at: number, bytes: 2 | 4) => Promise<number>; sizeBytes: number };

/**
 * The pixels of the largest page of a TIFF, whose sizes may stand anywhere in the file; null for one that is broken or of
 * the kind for more than 4 GB.
 */
export async function tiffPixels(handle: FileHandle, sizeBytes: number): Promise<number | null> {
  const mark = Buffer.alloc(HEADER_BYTES);
  await handle.read(mark, 0, HEADER_BYTES, 0);
  const isLittle = mark.toString("latin1", 0, 2) === "II";
  const buffer = Buffer.alloc(4);
  const number: Reader["number"] = async (at, bytes) => {
    const { bytesRead } = await handle.read(buffer, 0, bytes, at);
    if (bytesRead < bytes) throw new RangeError("beyond the end");
    return isLittle ? buffer.readUIntLE(0, bytes) : buffer.readUIntBE(0, bytes);
  };
  try {
    if ((await number(2, 2)) !== PLAIN_TIFF) return null;
    return await largestPage({ number, sizeBytes }, await number(4, 4));
  } catch {
    return null;
  }
}

async function largestPage({ number }: Reader, first: number): Promise<number | null> {
  const seen = new Set<number>();
  let most = 0;
  let looked = 0;
  for (let at = first; at !== 0; ) {
    // A chain that bites its tail would never end.
    if (seen.has(at) || seen.size === PAGES_MAX) return null;
    seen.add(at);
    const entries = await number(at, 2);
    const page = { width: 0, height: 0 };
    for (let entry = 0; entry < entries; entry += 1) {
      looked += 1;
      if (looked > ENTRIES_MAX) return null;
      const place = at + 2 + entry * ENTRY_BYTES;
      const tag = await number(place, 2);
      if (tag > HEIGHT) break; // Entries are sorted by their tag.
      if (tag !== WIDTH && tag !== HEIGHT) continue;
      const value = await number(place + 8, (await number(place + 2, 2)) === SHORT ? 2 : 4);
      page[tag === WIDTH ? "width" : "height"] = value;
    }
    most = Math.max(most, page.width * page.height);
    at = await number(at + 2 + entries * ENTRY_BYTES, 4);
  }
  return most;
}
