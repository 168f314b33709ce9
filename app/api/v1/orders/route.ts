import { newId } from "@/lib/core/id";
import { createOrder } from "@/lib/orders/create-order";
import { listOrders } from "@/lib/orders/list-orders";
import { listOrdersOperation, placeOrderOperation } from "@/lib/orders/model/order-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

/** Callers of the API never name an id: theirs are `externalId` and `Idempotency-Key` (design 2). */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listOrdersOperation, listOrders),
  apiRoute(placeOrderOperation, (ctx, input) => createOrder(ctx, { ...input, orderId: newId() })),
);
