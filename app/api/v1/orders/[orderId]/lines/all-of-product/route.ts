import { addAllItems } from "@/lib/orders/add-all-items";
import { addAllItemsOperation } from "@/lib/orders/model/order-change-operations";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(addAllItemsOperation, addAllItems, requireOrderInSight),
);
