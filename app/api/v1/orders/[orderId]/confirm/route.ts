import { confirmOrder } from "@/lib/orders/confirm-order";
import { confirmOrderOperation } from "@/lib/orders/model/order-operations";
import { apiRoute } from "@/lib/server/api-route";

export const POST = apiRoute(confirmOrderOperation, confirmOrder);
