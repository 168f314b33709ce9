import type { FileSide } from "@/lib/files/model/order-files";
import type { FileRow } from "@/lib/files/sql/order-file-row";

/** What the history keeps of a file. */
export function fileFacts({ id, name, sizeBytes, side }: FileRow) {
  return { fileId: id, name, sizeBytes, side: side as FileSide }; // A CHECK of the table allows nothing else.
}
