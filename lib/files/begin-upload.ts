import { randomBytes } from "node:crypto";
import { files } from "@/db/schema/files";
import type { Actor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { requireOrderPermission } from "@/lib/orders/rules/require-order-permission";
import { lockLatestOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";
import { type Limit, takeAttempt } from "@/lib/server/limits";
import { tooLarge } from "@/lib/server/receive-file";
import { type FileExtension, fileExtensionOf, fileExtensions, fileTypes } from "./model/file-types";
import { DEBRIS_AFTER_MS, FILE_MAX_BYTES } from "./model/limits";
import type { BeginUploadInput } from "./model/order-files";
import { requireRoom } from "./rules/require-room";
import { sideOf } from "./rules/side-of";
import { uploaderColumns } from "./rules/uploader-columns";

/** Source: policy figures of the promises. */
const CUSTOMER_UPLOADS: Limit = { kind: "customer_upload", max: 60, windowMs: 60 * 60 * 1000 };
const KEY_BYTES = 20;

export type BegunUpload = { fileId: string; storageKey: string; extension: FileExtension };

/**
 * Announces a file of an order before its bytes come: the row that it makes is seen by nobody, holds the room, and tells
 * the sweep what to clear when nothing more is heard of it. A file may come in every stage and whoever is responsible
 * (R-AGG-35, requirements 2.5).
 *
 * @throws permission.denied, order.not_found, file.type, file.too_large, file.order_full, file.order_too_large,
 * file.client_full, limit.reached
 */
export async function beginUpload(ctx: WriteContext, input: BeginUploadInput): Promise<BegunUpload> {
  await requireOrderPermission(ctx, input.orderId, "order.files", "cabinet.files", "incoming.files");

  const order = await lockLatestOrder(ctx, input.orderId);
  const extension = fileExtensionOf(input.name);
  if (!extension) throw new DomainError("invalid", "file.type", { name: input.name, types: fileExtensions.join(", ") });
  const sizeBytes = input.declaredBytes ?? 0;
  if (sizeBytes > FILE_MAX_BYTES) throw tooLarge(FILE_MAX_BYTES);
  const sender = customerOf(ctx.actor);
  if (sender) await takeAttempt(ctx, CUSTOMER_UPLOADS, sender);

  const fileId = newId();
  await requireRoom(ctx, order, { fileId, sizeBytes });
  const storageKey = keyOf(ctx);
  await ctx.tx.insert(files).values({
    accountId: ctx.actor.accountId,
    id: fileId,
    orderId: order.id,
    name: input.name,
    nameKey: input.name.toLowerCase(),
    extension,
    mediaType: fileTypes[extension].mediaType,
    sizeBytes,
    storageKey,
    state: "uploading",
    side: sideOf(ctx.actor),
    ...uploaderColumns(ctx.actor),
    clientId: order.clientId,
    createdAt: ctx.now,
    dueAt: new Date(ctx.now.getTime() + DEBRIS_AFTER_MS),
  });
  return { fileId, storageKey, extension };
}

/** By day and account, so that forgotten bytes can be looked for; the rest is random (promise F3). */
function keyOf(ctx: WriteContext): string {
  const day = ctx.now.toISOString().slice(0, 10);
  return `${day}/${ctx.actor.accountId}/${randomBytes(KEY_BYTES).toString("hex")}`;
}

/** Whose uploads are counted by the hour: those from outside the company. */
function customerOf(actor: Actor): string | null {
  return actor.kind === "customer" || actor.kind === "partner" ? actor.personId : null;
}
