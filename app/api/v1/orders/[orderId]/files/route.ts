import { listOrderFiles } from "@/lib/files/list-order-files";
import { listOrderFilesOperation, uploadOrderFileOperation } from "@/lib/files/model/file-operations";
import { declaredBytes } from "@/lib/files/rules/declared-bytes";
import { uploadThrough } from "@/lib/files/rules/upload-through";
import { apiDoor, apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listOrderFilesOperation, async (ctx, input) => ({ items: await listOrderFiles(ctx, input) })),
  apiDoor(uploadOrderFileOperation, async ({ actor, input, request }) => {
    const { headers, body } = request;
    const file = await uploadThrough(actor, { ...input, declaredBytes: declaredBytes(headers) }, body);
    return Response.json(uploadOrderFileOperation.output.parse(file), { status: uploadOrderFileOperation.status });
  }),
);
