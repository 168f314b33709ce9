import { newId } from "@/lib/core/id";
import { createOrder } from "@/lib/orders/create-order";
import { listOrders } from "@/lib/orders/list-orders";
import { listOrdersOperation, placeOrderOperation } from "@/lib/orders/model/order-operations";
import { apiRoute } from "@/lib/server/api-route";

export const GET = apiRoute(listOrdersOperation, listOrders);

/** Callers of the API never name an id: theirs are `externalId` and `Idempotency-Key` (design 2). */
export const POST = apiRoute(placeOrderOperation, (ctx, input) => createOrder(ctx, { ...input, orderId: newId() }));
