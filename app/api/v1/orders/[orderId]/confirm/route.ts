import { confirmOrder } from "@/lib/orders/confirm-order";
import { confirmOrderOperation } from "@/lib/orders/model/order-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(confirmOrderOperation, confirmOrder),
);
