import { getOrder } from "@/lib/orders/get-order";
import { getOrderOperation } from "@/lib/orders/model/order-operations";
import { apiRoute } from "@/lib/server/api-route";

export const GET = apiRoute(getOrderOperation, getOrder);
