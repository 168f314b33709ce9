import { files } from "@/db/schema/files";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";

/** A file as it stands in the table; its bytes are not there. */
export async function aFileRow(ctx: WriteContext, orderId: string, row: Partial<typeof files.$inferInsert> = {}) {
  const name = row.name ?? "a.pdf";
  const values = {
    accountId: ctx.actor.accountId,
    id: newId(),
    orderId,
    name,
    nameKey: name.toLowerCase(),
    extension: name.split(".").at(-1) ?? "",
    mediaType: "application/pdf",
    sizeBytes: 100,
    sha256: "0".repeat(64),
    storageKey: newId(),
    state: "stored",
    side: "seller",
    uploaderKind: "employee",
    uploaderId: newId(),
    uploaderName: "Olga Lis",
    createdAt: ctx.now,
    storedAt: ctx.now,
    ...row,
  };
  await ctx.tx.insert(files).values(values);
  return values;
}
