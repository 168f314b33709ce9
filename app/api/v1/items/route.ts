import { listItems } from "@/lib/catalogue/list-items";
import { listItemsOperation } from "@/lib/catalogue/model/list-items";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(apiRoute(listItemsOperation, listItems));
