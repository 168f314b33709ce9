import { listItems } from "@/lib/catalogue/list-items";
import { listItemsOperation } from "@/lib/catalogue/model/list-items";
import { apiRoute } from "@/lib/server/api-route";

export const GET = apiRoute(listItemsOperation, listItems);
