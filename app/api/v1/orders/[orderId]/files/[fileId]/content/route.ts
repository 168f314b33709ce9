import { downloadOrderFileOperation } from "@/lib/files/model/file-operations";
import { sendFile } from "@/lib/files/rules/send-file";
import { apiDoor, apiMethods } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiDoor(downloadOrderFileOperation, ({ actor, input, request }) =>
    sendFile(actor, input, { range: request.headers.get("range"), headersOnly: request.method === "HEAD" }),
  ),
);
