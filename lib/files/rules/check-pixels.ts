import { type FileHandle, open } from "node:fs/promises";
import { imageSize } from "image-size";
import { DomainError } from "@/lib/core/errors";
import { PIXELS_MAX } from "@/lib/files/model/limits";
import { tiffPixels } from "./tiff-pixels";

/** The size of a picture stands before its content; cameras put no more than this before it. */
const HEAD_MAX_BYTES = 8 * 1024 * 1024;

/** @throws file.pixels, file.image_broken */
export async function checkPixels(
  { path, sizeBytes }: { path: string; sizeBytes: number },
  name: string,
): Promise<void> {
  const handle = await open(path, "r");
  try {
    const pixels = await pixelsOf(handle, sizeBytes);
    if (pixels === null || pixels === 0) throw new DomainError("invalid", "file.image_broken", { name });
    if (pixels > PIXELS_MAX)
      throw new DomainError("invalid", "file.pixels", { name, maximumMillion: PIXELS_MAX / 1_000_000 });
  } finally {
    await handle.close();
  }
}

/** Of the largest picture in it; null when that cannot be told. */
async function pixelsOf(handle: FileHandle, sizeBytes: number): Promise<number | null> {
  const head = new Uint8Array(Math.min(sizeBytes, HEAD_MAX_BYTES));
  await handle.read(head, 0, head.length, 0);
  if (isTiff(head)) return tiffPixels(handle, sizeBytes);
  try {
    const { width, height } = imageSize(head);
    return width * height;
  } catch {
    return null;
  }
}

function isTiff(head: Uint8Array): boolean {
  const mark = Buffer.from(head.subarray(0, 2)).toString("latin1");
  return mark === "II" || mark === "MM";
}
