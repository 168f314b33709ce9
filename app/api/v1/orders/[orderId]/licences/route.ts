import { listLicencesOfOrder } from "@/lib/orders/list-licences-of-order";
import { listLicencesOperation } from "@/lib/orders/model/order-detail-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listLicencesOperation, async (ctx, input) => ({ items: await listLicencesOfOrder(ctx, input) })),
);
