import { Readable } from "node:stream";
import type { Actor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { uploadThrough } from "@/lib/files/rules/upload-through";

/** Adds a file to an order as its people would. A machine with a full disk gets its demonstration without files. */
export async function addFile(actor: Actor, orderId: string, name: string, bytes: Buffer): Promise<void> {
  try {
    const who = { actor, again: async () => actor };
    await uploadThrough(who, { orderId, name, declaredBytes: bytes.length }, Readable.from([bytes]));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "file.no_room") throw error;
  }
}
