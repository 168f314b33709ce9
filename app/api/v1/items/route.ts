import { createItem } from "@/lib/catalogue/create-item";
import { listItems } from "@/lib/catalogue/list-items";
import { createItemOperation } from "@/lib/catalogue/model/item-operations";
import { listItemsOperation } from "@/lib/catalogue/model/list-items";
import { newId } from "@/lib/core/id";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listItemsOperation, listItems),
  apiRoute(createItemOperation, (ctx, input) => createItem(ctx, { ...input, id: newId() })),
);
