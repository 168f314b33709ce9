import { listMessagesOfOrder } from "@/lib/mail/list-messages-of-order";
import { listMessagesOperation } from "@/lib/orders/model/order-detail-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listMessagesOperation, async (ctx, { orderId }) => ({ items: await listMessagesOfOrder(ctx, orderId) })),
);
