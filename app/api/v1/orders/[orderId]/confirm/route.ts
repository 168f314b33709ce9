import { confirmOrder } from "@/lib/orders/confirm-order";
import { confirmOrderOperation } from "@/lib/orders/model/order-operations";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(confirmOrderOperation, confirmOrder, requireOrderInSight),
);
