import type { Actor, JobActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { type BegunUpload, beginUpload } from "@/lib/files/begin-upload";
import { dropUpload } from "@/lib/files/drop-upload";
import { forgetBytes } from "@/lib/files/forget-bytes";
import { FILE_MAX_BYTES } from "@/lib/files/model/limits";
import type { BeginUploadInput, OrderFile } from "@/lib/files/model/order-files";
import { type StoreUploadInput, storeUpload } from "@/lib/files/store-upload";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { fileStore } from "@/lib/server/file-store";
import { log } from "@/lib/server/log";
import { type Body, type ReceivedFile, receiveFile } from "@/lib/server/receive-file";
import { checkContent } from "./check-content";
import { digestOf } from "./digest-of";

/** Who brings a file, and who he is when it has come: a large one takes minutes, and rights bite at once (promise A1). */
export type Uploader<A extends Actor = Actor> = { actor: A; again: () => Promise<A> };

/** What the transaction does that makes the file one of its order. Not kept: an earlier copy of the call has done it. */
export type Keep<A extends Actor, T> = (
  ctx: WriteContext<A>,
  file: StoreUploadInput,
) => Promise<{ isKept: boolean; value: T }>;

/**
 * The whole way of a file into an order.
 *
 * @throws what `beginUpload`, `receiveFile`, `checkContent` and `storeUpload` throw; file.store_away
 */
export function uploadThrough(who: Uploader, input: BeginUploadInput, body: Body | null): Promise<OrderFile> {
  return uploadAndKeep(who, input, body, async (ctx, file) => ({
    isKept: true,
    value: await storeUpload(ctx, file),
  }));
}

/**
 * The file is announced in one transaction, received and looked at outside any, put into the store, read back and
 * compared (promise F1), and kept in a second transaction by whoever its sender is by then. Whatever fails in between, and what is not kept, leaves
 * neither a file that anybody sees nor, if the store answers, bytes.
 */
export async function uploadAndKeep<A extends Actor, T>(
  { actor, again }: Uploader<A>,
  input: BeginUploadInput,
  body: Body | null,
  keep: Keep<A, T>,
): Promise<T> {
  const begun = await writeAs(actor, (ctx) => beginUpload(ctx, input));
  let received: ReceivedFile | undefined;
  try {
    received = await receiveFile(body, { maxBytes: FILE_MAX_BYTES, declaredBytes: input.declaredBytes });
    await checkContent(received, { name: input.name, extension: begun.extension });
    const { sizeBytes, sha256 } = received;
    await putVerified(begun.storageKey, received);
    const file = { orderId: input.orderId, fileId: begun.fileId, sizeBytes, sha256 };
    const { isKept, value } = await writeAs(await again(), (ctx) => keep(ctx, file));
    if (!isKept) await giveUp(actor.accountId, begun);
    return value;
  } catch (error) {
    await giveUp(actor.accountId, begun);
    throw error;
  } finally {
    await received?.discard();
  }
}

async function putVerified(key: string, { path, sizeBytes, sha256 }: ReceivedFile): Promise<void> {
  try {
    await fileStore().put(key, path, sizeBytes);
    const kept = await digestOf(await fileStore().read(key));
    if (kept.sizeBytes === sizeBytes && kept.sha256 === sha256) return;
  } catch (error) {
    log.error("file.store_failed", error);
    throw new DomainError("unavailable", "file.store_away");
  }
  log.error("file.store_altered", new Error("the store gave back something else than it was given"));
  throw new DomainError("unavailable", "file.store_away");
}

/**
 * The row goes first, and bytes only with it: when the answer to a commit was lost, the file may be one of the order. The
 * reason of the failure is what the caller hears, not a trouble of clearing up: what stays is due, and the sweep comes.
 */
async function giveUp(accountId: string, { fileId, storageKey }: BegunUpload): Promise<void> {
  const actor: JobActor = { kind: "job", accountId, name: "clean-files" };
  try {
    if (!(await writeAs(actor, (ctx) => dropUpload(ctx, { fileId })))) return;
    await fileStore().remove(storageKey);
    await writeAs(actor, (ctx) => forgetBytes(ctx, { fileIds: [fileId] }));
  } catch (error) {
    log.error("file.not_cleared", error, { fileId, accountId });
  }
}
