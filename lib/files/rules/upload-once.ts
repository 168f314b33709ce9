import type { ApiKeyActor } from "@/lib/core/actor";
import { uploadOrderFileOperation } from "@/lib/files/model/file-operations";
import { FILE_MAX_BYTES } from "@/lib/files/model/limits";
import type { BeginUploadInput } from "@/lib/files/model/order-files";
import { storeUpload } from "@/lib/files/store-upload";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { readAs } from "@/lib/server/context";
import { type Answer, answerOnce, type Command, findCommand, replayOf, rightsOf } from "@/lib/server/idempotency";
import { type Body, receiveFile } from "@/lib/server/receive-file";
import { type Uploader, uploadAndKeep } from "./upload-through";

const { id: operation, output, status } = uploadOrderFileOperation;

/**
 * An upload that takes effect once for its `Idempotency-Key` (promise M4). Content is the order, the name and the
 * SHA-256 of the bytes, so a copy is received to its end before it is answered. Key, answer and file are kept in one
 * transaction; of copies that run at the same time one is kept and the bytes of the others are removed.
 *
 * @throws what `uploadThrough` throws; idempotency.reused
 */
export async function uploadOnce(
  who: Uploader<ApiKeyActor>,
  key: string,
  input: BeginUploadInput,
  body: Body | null,
): Promise<Answer> {
  const requireRights = rightsOf(uploadOrderFileOperation, input, requireOrderInSight);
  const commandOf = (sha256: string): Command => {
    return { key, operation, content: { orderId: input.orderId, name: input.name, sha256 }, requireRights };
  };
  const known = await readAs(who.actor, async (ctx) => {
    const found = await findCommand(ctx, key);
    if (found) await requireRights(ctx);
    return found;
  });
  // A repeat needs no room in the order, which its first copy may have filled.
  if (known) return replayOf(known, commandOf(await digestOfCopy(input, body)));
  return uploadAndKeep(who, input, body, async (ctx, file) => {
    const value = await answerOnce(ctx, commandOf(file.sha256), async (own) => ({
      status,
      body: output.parse(await storeUpload(own, file)),
      isReplay: false,
    }));
    return { isKept: !value.isReplay, value };
  });
}

async function digestOfCopy({ declaredBytes }: BeginUploadInput, body: Body | null): Promise<string> {
  const copy = await receiveFile(body, { maxBytes: FILE_MAX_BYTES, declaredBytes });
  await copy.discard();
  return copy.sha256;
}
