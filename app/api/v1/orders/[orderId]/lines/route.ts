import { addLines } from "@/lib/orders/add-lines";
import { addLinesOperation } from "@/lib/orders/model/order-change-operations";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(addLinesOperation, addLines, requireOrderInSight),
);
