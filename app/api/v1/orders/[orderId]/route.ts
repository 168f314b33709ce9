import { amendOrder } from "@/lib/orders/amend-order";
import { getOrder } from "@/lib/orders/get-order";
import { amendOrderOperation } from "@/lib/orders/model/order-change-operations";
import { getOrderOperation } from "@/lib/orders/model/order-operations";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(getOrderOperation, getOrder),
  apiRoute(amendOrderOperation, amendOrder, requireOrderInSight),
);
