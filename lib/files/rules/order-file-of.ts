import type { Actor } from "@/lib/core/actor";
import type { FileSide, OrderFile } from "@/lib/files/model/order-files";
import type { FileRow } from "@/lib/files/sql/order-file-row";
import { seesContacts } from "@/lib/orders/rules/sees-contacts";
import { sideOf } from "./side-of";

/** A file as its reader sees it. Across the sides people stay nameless (R-UNI-28, promise R7). */
export function orderFileOf(actor: Actor, row: FileRow): OrderFile {
  return {
    id: row.id,
    orderId: row.orderId ?? "",
    name: row.name,
    extension: row.extension,
    mediaType: row.mediaType,
    sizeBytes: row.sizeBytes,
    sha256: row.sha256,
    side: row.side as FileSide, // A CHECK of the table allows nothing else.
    uploadedBy: maySeeName(actor, row) ? row.uploaderName : "",
    storedAt: row.storedAt ?? row.createdAt,
  };
}

function maySeeName(actor: Actor, row: FileRow): boolean {
  if (actor.kind === "customer") return row.uploaderId === actor.clientId;
  if (actor.kind === "partner") return row.uploaderKind === "partner";
  return sideOf(actor) === row.side || seesContacts(actor);
}
