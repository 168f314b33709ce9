import { listResponsibles } from "@/lib/orders/list-responsibles";
import { listResponsiblesOperation } from "@/lib/orders/model/order-detail-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listResponsiblesOperation, async (ctx) => ({ items: await listResponsibles(ctx) })),
);
