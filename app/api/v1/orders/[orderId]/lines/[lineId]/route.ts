import { changeLine } from "@/lib/orders/change-line";
import { changeLineOperation, removeLineOperation } from "@/lib/orders/model/order-change-operations";
import { removeLine } from "@/lib/orders/remove-line";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(changeLineOperation, changeLine, requireOrderInSight),
  apiRoute(removeLineOperation, removeLine, requireOrderInSight),
);
