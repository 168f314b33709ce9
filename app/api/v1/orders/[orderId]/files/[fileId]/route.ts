import { getFile } from "@/lib/files/get-file";
import { getOrderFileOperation, removeOrderFileOperation } from "@/lib/files/model/file-operations";
import { removeFile } from "@/lib/files/remove-file";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(getOrderFileOperation, getFile),
  apiRoute(removeOrderFileOperation, removeFile, requireOrderInSight),
);
