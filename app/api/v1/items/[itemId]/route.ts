import { changeItem } from "@/lib/catalogue/change-item";
import { getItem } from "@/lib/catalogue/get-item";
import { changeItemOperation, getItemOperation } from "@/lib/catalogue/model/item-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(getItemOperation, getItem),
  apiRoute(changeItemOperation, changeItem),
);
