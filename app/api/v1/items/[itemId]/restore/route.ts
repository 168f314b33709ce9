import { restoreItemOperation } from "@/lib/catalogue/model/item-operations";
import { restoreItem } from "@/lib/catalogue/restore-item";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(apiRoute(restoreItemOperation, restoreItem));
