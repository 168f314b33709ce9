import { archiveItem } from "@/lib/catalogue/archive-item";
import { archiveItemOperation } from "@/lib/catalogue/model/item-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(apiRoute(archiveItemOperation, archiveItem));
