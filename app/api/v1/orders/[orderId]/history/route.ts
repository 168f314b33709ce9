import { getOrderHistory } from "@/lib/orders/get-order-history";
import { getOrderHistoryOperation } from "@/lib/orders/model/order-detail-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(getOrderHistoryOperation, getOrderHistory),
);
