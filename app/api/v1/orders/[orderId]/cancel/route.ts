import { cancelOrder } from "@/lib/orders/cancel-order";
import { cancelOrderOperation } from "@/lib/orders/model/order-operations";
import { apiRoute } from "@/lib/server/api-route";

export const POST = apiRoute(cancelOrderOperation, cancelOrder);
