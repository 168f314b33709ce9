import { listOrderFiles } from "@/lib/files/list-order-files";
import { listOrderFilesOperation, uploadOrderFileOperation } from "@/lib/files/model/file-operations";
import { declaredBytes } from "@/lib/files/rules/declared-bytes";
import { uploadOnce } from "@/lib/files/rules/upload-once";
import { uploadThrough } from "@/lib/files/rules/upload-through";
import { apiActor } from "@/lib/server/api-actor";
import { apiDoor, apiMethods, apiRoute, sent } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listOrderFilesOperation, async (ctx, input) => ({ items: await listOrderFiles(ctx, input) })),
  apiDoor(uploadOrderFileOperation, async ({ actor, input, request, key }) => {
    const { headers, body } = request;
    const announced = { ...input, declaredBytes: declaredBytes(headers) };
    const who = { actor, again: () => apiActor(headers) };
    if (key) return sent(await uploadOnce(who, key, announced, body));
    const { output, status } = uploadOrderFileOperation;
    return sent({ status, body: output.parse(await uploadThrough(who, announced, body)), isReplay: false });
  }),
);
