import { beginUpload } from "@/lib/files/begin-upload";
import { storeUpload } from "@/lib/files/store-upload";
import type { WriteContext } from "@/lib/server/context";
import { aPerson } from "./clients";
import { anOrderRow } from "./order-rows";

/** Of no bytes that anybody looks at. */
export const sha256 = "a".repeat(64);

/** A file that was brought and stored; its bytes are not there. */
export async function aFile(ctx: WriteContext, orderId: string, name = "Application.pdf", sizeBytes = 1_000) {
  const { fileId } = await beginUpload(ctx, { orderId, name, declaredBytes: sizeBytes });
  return storeUpload(ctx, { orderId, fileId, sizeBytes, sha256 });
}

/** An order of Anna, who receives it. */
export async function annasOrder(ctx: WriteContext, row: Parameters<typeof anOrderRow>[1] = {}) {
  const anna = await aPerson(ctx, { firstName: "Anna", lastName: "Berg" });
  const order = await anOrderRow(ctx, {
    clientId: anna.id,
    recipientId: anna.id,
    recipientKind: "person",
    ...row,
  });
  return { anna, order };
}
