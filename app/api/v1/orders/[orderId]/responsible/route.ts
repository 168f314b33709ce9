import { assignResponsible } from "@/lib/orders/assign-responsible";
import { assignResponsibleOperation } from "@/lib/orders/model/order-change-operations";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(assignResponsibleOperation, assignResponsible, requireOrderInSight),
);
